package com.soffid.iam.scim.acceptance.charon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.wso2.charon3.core.utils.codeutils.SearchRequest;

/** The storage below Charon: unique names, passwords apart, members that must exist. */
final class CharonUserManager implements UserManager {

    private final CharonStore<User> users = new CharonStore<>();
    private final CharonStore<Group> groups = new CharonStore<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Habits habits;

    CharonUserManager(Habits habits) {
        this.habits = habits;
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
    public User createUser(User user, Map<String, Boolean> required) throws CharonException, ConflictException {
        if (users.find("userName", user.getUserName()).isPresent()) {
            throw new ConflictException("User name is taken: " + user.getUserName());
        }
        return keep(user);
    }

    private synchronized User keep(User user) throws CharonException {
        if (user.getPassword() != null) {
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
    public User updateUser(User updated, Map<String, Boolean> required) throws CharonException {
        return keep(updated);
    }

    @Override
    public User updateUser(User updated, Map<String, Boolean> required, List<String> simpleMultiValued)
            throws CharonException {
        return keep(updated);
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
        List<User> matching = users.matching(filter);
        int from = Math.min(startIndex - 1, matching.size());
        int length = Math.min(count == null ? habits.pageSize() : count, habits.pageSize());
        List<User> page = matching.subList(from, Math.min(from + length, matching.size()));
        return new UsersGetResponse(habits.totalsArePages() ? page.size() : matching.size(), page);
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
        List<Group> matching = groups.matching(filter);
        if (habits.groupsHaveNoPages()) {
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
