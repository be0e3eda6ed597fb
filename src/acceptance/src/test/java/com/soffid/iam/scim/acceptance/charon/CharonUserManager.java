package com.soffid.iam.scim.acceptance.charon;

import com.soffid.iam.scim.acceptance.charon.Deviations.Deviation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wso2.charon3.core.exceptions.BadRequestException;
import org.wso2.charon3.core.exceptions.CharonException;
import org.wso2.charon3.core.exceptions.ConflictException;
import org.wso2.charon3.core.exceptions.NotFoundException;
import org.wso2.charon3.core.exceptions.NotImplementedException;
import org.wso2.charon3.core.extensions.UserManager;
import org.wso2.charon3.core.objects.Group;
import org.wso2.charon3.core.objects.User;
import org.wso2.charon3.core.objects.plainobjects.GroupsGetResponse;
import org.wso2.charon3.core.objects.plainobjects.UsersGetResponse;
import org.wso2.charon3.core.schema.SCIMConstants;
import org.wso2.charon3.core.utils.codeutils.Node;
import org.wso2.charon3.core.utils.codeutils.PatchOperation;
import org.wso2.charon3.core.utils.codeutils.SearchRequest;

/**
 * The storage below Charon. Names are unique, passwords are stored separately, and members must exist. It does not sort.
 */
final class CharonUserManager implements UserManager {

    private static final int SHORTEST_PASSWORD = 8;

    private final CharonStore<User> users = new CharonStore<>();
    private final CharonStore<Group> groups = new CharonStore<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Deviations deviations;

    CharonUserManager(Deviations deviations) {
        this.deviations = deviations;
    }

    CharonStore<User> users() {
        return users;
    }

    CharonStore<Group> groups() {
        return groups;
    }

    synchronized boolean passwordMatches(String id, String password) {
        return password.equals(passwords.get(id));
    }

    @Override
    public User createUser(User user, Map<String, Boolean> required)
            throws CharonException, ConflictException, BadRequestException {
        if (users.find("userName", user.getUserName()).isPresent()) {
            throw new ConflictException("User name is taken: " + user.getUserName());
        }
        return keep(user);
    }

    private synchronized User keep(User user) throws CharonException, BadRequestException {
        if (user.getPassword() != null) {
            if (deviations.has(Deviation.PASSWORDS_NEED_8_CHARACTERS)
                    && user.getPassword().length() < SHORTEST_PASSWORD) {
                throw new BadRequestException("Password length should be at least 8 characters", "invalidValue");
            }
            passwords.put(user.getId(), user.getPassword());
            user.deleteAttribute(SCIMConstants.UserSchemaConstants.PASSWORD);
        }
        return users.put(user);
    }

    @Override
    public User getUser(String id, Map<String, Boolean> required) throws CharonException, NotFoundException {
        return users.get(id);
    }

    @Override
    public void deleteUser(String id) throws NotFoundException {
        users.remove(id);
    }

    @Override
    public User updateUser(User updated, Map<String, Boolean> required)
            throws CharonException, BadRequestException, NotFoundException {
        if (deviations.has(Deviation.USER_NAMES_ARE_IMMUTABLE)
                && !users.get(updated.getId()).getUserName().equals(updated.getUserName())) {
            throw new BadRequestException("Attribute userName is immutable", "mutability");
        }
        return keep(updated);
    }

    @Override
    public User updateUser(User updated, Map<String, Boolean> required, List<String> simpleMultiValued)
            throws CharonException, BadRequestException, NotFoundException {
        return updateUser(updated, required);
    }

    @Override
    public UsersGetResponse listUsersWithGET(
            Node filter,
            Integer startIndex,
            Integer count,
            String sortBy,
            String sortOrder,
            String domain,
            Map<String, Boolean> required)
            throws CharonException, NotImplementedException {
        refuseOrder(sortBy);
        List<User> matching = users.matching(filter);
        int from = Math.min(startIndex - 1, matching.size());
        int length = Math.min(count == null ? deviations.pageSize() : count, deviations.pageSize());
        List<User> page = matching.subList(from, Math.min(from + length, matching.size()));
        return new UsersGetResponse(
                deviations.has(Deviation.TOTAL_COUNTS_ONLY_THE_PAGE) ? page.size() : matching.size(), page);
    }

    private static void refuseOrder(String sortBy) throws NotImplementedException {
        if (sortBy != null) {
            throw new NotImplementedException("Sorting is not supported");
        }
    }

    @Override
    public Group createGroup(Group group, Map<String, Boolean> required)
            throws CharonException, ConflictException, BadRequestException {
        if (groups.find("displayName", group.getDisplayName()).isPresent()) {
            throw new ConflictException("Group name is taken: " + group.getDisplayName());
        }
        return keep(group);
    }

    private Group keep(Group group) throws CharonException, BadRequestException {
        for (Object member : group.getMembers()) {
            if (!users.has(String.valueOf(member))) {
                throw new BadRequestException("Unknown member " + member, "invalidValue");
            }
        }
        return groups.put(group);
    }

    @Override
    public Group getGroup(String id, Map<String, Boolean> required) throws CharonException, NotFoundException {
        return groups.get(id);
    }

    @Override
    public void deleteGroup(String id) throws NotFoundException {
        groups.remove(id);
    }

    @Override
    public Group updateGroup(Group before, Group updated, Map<String, Boolean> required)
            throws CharonException, BadRequestException {
        return keep(updated);
    }

    /** Changes members. Charon passes only members to this method as single operations. */
    @Override
    public Group patchGroup(
            String id, String name, Map<String, List<PatchOperation>> operations, Map<String, Boolean> required)
            throws CharonException, BadRequestException, NotFoundException, NotImplementedException {
        if (!operations.getOrDefault("replace", List.of()).isEmpty()) {
            throw new NotImplementedException("Only members are changed one by one");
        }
        Group group = groups.get(id);
        Set<String> members = new LinkedHashSet<>();
        group.getMembers().forEach(member -> members.add(String.valueOf(member)));
        for (PatchOperation operation : operations.getOrDefault("remove", List.of())) {
            members.remove(value(operation.getValues()));
        }
        for (PatchOperation operation : operations.getOrDefault("add", List.of())) {
            ((List<?>) operation.getValues()).forEach(member -> members.add(value(member)));
        }
        group.deleteAttribute("members");
        for (String member : members) {
            if (!users.has(member)) {
                throw new BadRequestException("Unknown member " + member, "invalidValue");
            }
            group.setMember(users.get(member));
        }
        return keep(group);
    }

    private static String value(Object member) {
        return String.valueOf(((Map<?, ?>) member).get("value"));
    }

    @Override
    public GroupsGetResponse listGroupsWithGET(
            Node filter,
            Integer startIndex,
            Integer count,
            String sortBy,
            String sortOrder,
            String domain,
            Map<String, Boolean> required)
            throws CharonException, NotImplementedException {
        refuseOrder(sortBy);
        List<Group> matching = groups.matching(filter);
        if (deviations.has(Deviation.GROUPS_HAVE_NO_PAGES)) {
            if (startIndex != 1) {
                throw new NotImplementedException("Pagination is not supported");
            }
            return new GroupsGetResponse(matching.size(), matching);
        }
        int from = Math.min(startIndex - 1, matching.size());
        int to = count == null ? matching.size() : Math.min(from + count, matching.size());
        return new GroupsGetResponse(matching.size(), matching.subList(from, to));
    }

    @Override
    public UsersGetResponse listUsersWithPost(SearchRequest request, Map<String, Boolean> required)
            throws NotImplementedException {
        throw new NotImplementedException("POST /.search");
    }

    @Override
    public GroupsGetResponse listGroupsWithPost(SearchRequest request, Map<String, Boolean> required)
            throws NotImplementedException {
        throw new NotImplementedException("POST /.search");
    }

    @Override
    public User getMe(String userName, Map<String, Boolean> required) throws NotImplementedException {
        throw new NotImplementedException("/Me");
    }

    @Override
    public User createMe(User user, Map<String, Boolean> required) throws NotImplementedException {
        throw new NotImplementedException("/Me");
    }

    @Override
    public void deleteMe(String userName) throws NotImplementedException {
        throw new NotImplementedException("/Me");
    }

    @Override
    public User updateMe(User user, Map<String, Boolean> required) throws NotImplementedException {
        throw new NotImplementedException("/Me");
    }
}
