package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.macro.server.Target;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.ScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The client of UnboundID's SCIM 2 SDK on Jersey, used as its documentation shows: typed resources on a {@code WebTarget}. It
 * replaces a changed resource, because Jersey's connection of the JDK sends no PATCH.
 */
final class UnboundIdClient implements Client, Reader, GroupClient {
    private final jakarta.ws.rs.client.Client http;
    private final ScimService service;

    UnboundIdClient(URI target) {
        String credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((Target.USER + ":" + Target.PASSWORD).getBytes(StandardCharsets.UTF_8));
        ClientRequestFilter signIn = request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, credentials);
        http = ClientBuilder.newClient().register(signIn);
        service = new ScimService(http.target(target));
    }

    @Override
    public void provision(Person person) throws ScimException {
        ListResponse<UserResource> found = service.searchRequest("Users")
                .filter(Filter.eq("userName", person.userName()))
                .invoke(UserResource.class);
        if (found.getTotalResults() == 0) {
            service.create("Users", user(person));
            return;
        }
        UserResource user = found.getResources().get(0);
        if (!person.familyName().equals(user.getName().getFamilyName())) {
            user.getName().setFamilyName(person.familyName());
            service.replace(user);
        }
    }

    private static UserResource user(Person person) {
        UserResource user = new UserResource().setUserName(person.userName());
        user.setName(new Name().setGivenName(person.givenName()).setFamilyName(person.familyName()));
        user.setDisplayName(person.displayName());
        user.setActive(true);
        user.setEmails(new Email().setValue(person.email()).setType("work").setPrimary(true));
        return user;
    }

    @Override
    public long read() throws ScimException {
        return all("Users", UserResource.class, user -> 1)
                + all("Groups", GroupResource.class, UnboundIdClient::members);
    }

    @Override
    public void addMember(String group, String userId) throws ScimException {
        GroupResource found = service.searchRequest("Groups")
                .filter(Filter.eq("displayName", group))
                .invoke(GroupResource.class)
                .getResources()
                .get(0);
        List<Member> members = new ArrayList<>(found.getMembers());
        members.add(new Member().setValue(userId));
        found.setMembers(members);
        service.replace(found);
    }

    private static int members(GroupResource group) {
        return group.getMembers() == null ? 0 : group.getMembers().size();
    }

    private <T extends ScimResource> long all(String endpoint, Class<T> type, ToIntFunction<T> counted)
            throws ScimException {
        long sum = 0;
        int first = 1;
        int total = 1;
        while (first <= total) {
            ListResponse<T> page =
                    service.searchRequest(endpoint).page(first, 100).invoke(type);
            List<T> resources = page.getResources();
            sum += resources.stream().mapToInt(counted).sum();
            total = page.getTotalResults();
            first += resources.size();
        }
        return sum;
    }

    @Override
    public void close() {
        http.close();
    }
}
