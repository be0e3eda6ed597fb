package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.scim.benchmarks.macro.server.Target;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.EndpointPaths;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The client of SCIM-SDK, used as its documentation shows: typed resources, and requests from a builder. */
final class ScimSdkClient implements Client, Reader, GroupClient {
    private final ScimRequestBuilder requests;

    ScimSdkClient(URI target) {
        ScimClientConfig config =
                ScimClientConfig.builder().basic(Target.USER, Target.PASSWORD).build();
        requests = new ScimRequestBuilder(target.toString(), config);
    }

    @Override
    public void provision(Person person) {
        ServerResponse<ListResponse<User>> found = requests.list(User.class, EndpointPaths.USERS)
                .filter("userName", Comparator.EQ, person.userName())
                .build()
                .get()
                .sendRequest();
        List<User> users = found.getResource().getListedResources();
        if (users.isEmpty()) {
            check(requests.create(User.class, EndpointPaths.USERS)
                    .setResource(user(person))
                    .sendRequest());
            return;
        }
        User user = users.get(0);
        if (!user.getName().flatMap(Name::getFamilyName).equals(Optional.of(person.familyName()))) {
            check(requests.patch(User.class, EndpointPaths.USERS, user.getId().orElseThrow())
                    .addOperation()
                    .path("name.familyName")
                    .op(PatchOp.REPLACE)
                    .value(person.familyName())
                    .build()
                    .sendRequest());
        }
    }

    private static User user(Person person) {
        return User.builder()
                .userName(person.userName())
                .name(Name.builder()
                        .givenName(person.givenName())
                        .familyName(person.familyName())
                        .build())
                .displayName(person.displayName())
                .active(true)
                .emails(List.of(Email.builder()
                        .value(person.email())
                        .type("work")
                        .primary(true)
                        .build()))
                .build();
    }

    @Override
    public long read() {
        return all(EndpointPaths.USERS, User.class, user -> 1)
                + all(
                        EndpointPaths.GROUPS,
                        Group.class,
                        group -> group.getMembers().size());
    }

    @Override
    public void addMember(String group, String userId) {
        ServerResponse<ListResponse<Group>> found = requests.list(Group.class, EndpointPaths.GROUPS)
                .filter("displayName", Comparator.EQ, group)
                .build()
                .get()
                .sendRequest();
        String id = found.getResource().getListedResources().get(0).getId().orElseThrow();
        check(requests.patch(Group.class, EndpointPaths.GROUPS, id)
                .addOperation()
                .path("members")
                .op(PatchOp.ADD)
                .valueNode(Member.builder().value(userId).type("User").build())
                .build()
                .sendRequest());
    }

    private <T extends ResourceNode> long all(String endpoint, Class<T> type, ToIntFunction<T> counted) {
        long sum = 0;
        long first = 1;
        long total = 1;
        while (first <= total) {
            ServerResponse<ListResponse<T>> page = requests.list(type, endpoint)
                    .startIndex(first)
                    .count(100)
                    .get()
                    .sendRequest();
            List<T> resources = page.getResource().getListedResources();
            sum += resources.stream().mapToInt(counted).sum();
            total = page.getResource().getTotalResults();
            first += resources.size();
        }
        return sum;
    }

    private static void check(ServerResponse<?> response) {
        if (!response.isSuccess()) {
            throw new IllegalStateException(response.getHttpStatus() + ": " + response.getResponseBody());
        }
    }

    @Override
    public void close() {
        requests.close();
    }
}
