package com.soffid.iam.scim.acceptance.charon1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wso2.charon.core.attributes.Attribute;
import org.wso2.charon.core.encoder.json.JSONEncoder;
import org.wso2.charon.core.exceptions.CharonException;
import org.wso2.charon.core.exceptions.DuplicateResourceException;
import org.wso2.charon.core.exceptions.NotFoundException;
import org.wso2.charon.core.extensions.UserManager;
import org.wso2.charon.core.objects.AbstractSCIMObject;
import org.wso2.charon.core.objects.Group;
import org.wso2.charon.core.objects.User;
import org.wso2.charon.core.util.CopyUtil;

/**
 * The storage below Charon, with the rules of WSO2 Identity Server. Names are unique, and user names cannot change.
 * Passwords are stored separately, and members must exist. Lists show only names. Takes and returns copies. Thread-safe.
 */
public final class OldCharonStore implements UserManager {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final URI baseUrl;
    private final GroupNames names;

    OldCharonStore(URI baseUrl, GroupNames names) {
        this.baseUrl = baseUrl;
        this.names = names;
    }

    /** The user with this name. */
    public synchronized Optional<JsonNode> user(String userName) {
        return first(users, "userName", userName);
    }

    /** The user with this id. */
    public synchronized Optional<JsonNode> userById(String id) {
        return first(users, "id", id);
    }

    /** The group with this name. */
    public synchronized Optional<JsonNode> group(String displayName) {
        return first(groups, "displayName", displayName);
    }

    /** The number of users. */
    public synchronized int userCount() {
        return users.size();
    }

    /** Whether this is the password of the user with this id. */
    public synchronized boolean passwordMatches(String id, String password) {
        return password.equals(passwords.get(id));
    }

    @Override
    public synchronized User createUser(User user) throws CharonException, DuplicateResourceException {
        if (user(user.getUserName()).isPresent()) {
            throw new DuplicateResourceException("User with the name: " + user.getUserName() + " already exists");
        }
        return keep(user);
    }

    @Override
    public User createUser(User user, boolean bulk) throws CharonException, DuplicateResourceException {
        return createUser(user);
    }

    private User keep(User user) throws CharonException {
        if (user.isAttributeExist("password")) {
            passwords.put(user.getId(), user.getPassword());
            user.deleteAttribute("password");
        }
        users.put(user.getId(), copy(user));
        return copy(user);
    }

    @Override
    public synchronized User getUser(String id) throws CharonException {
        return users.containsKey(id) ? copy(users.get(id)) : null;
    }

    @Override
    public synchronized List<User> listUsers() throws CharonException {
        List<User> listed = new ArrayList<>();
        for (User user : users.values()) {
            listed.add(sparse(user));
        }
        return listed;
    }

    /** Copies what lists show of a user. Its location contains the name, although a GET needs the id. */
    private User sparse(User user) throws CharonException {
        User listed = new User();
        listed.setId(user.getId());
        listed.setUserName(user.getUserName());
        listed.setCreatedDate(user.getCreatedDate());
        listed.setLastModified(user.getLastModified());
        listed.setLocation(baseUrl + "/Users/" + user.getUserName());
        return listed;
    }

    @Override
    public List<User> listUsersByAttribute(Attribute attribute) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<User> listFilteredUsersWithAttributes(
            List<String> attributes, String filterAttribute, String operation, String value) throws CharonException {
        return matching(users, filterAttribute, value);
    }

    @Override
    public List<User> listUsersByFilter(String filterAttribute, String operation, String value) throws CharonException {
        return listFilteredUsersWithAttributes(List.of(), filterAttribute, operation, value);
    }

    @Override
    public List<User> listUsersBySort(String sortBy, String sortOrder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<User> listUsersWithPagination(int startIndex, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized User updateUser(User user) throws CharonException {
        if (!users.get(user.getId()).getUserName().equals(user.getUserName())) {
            throw new CharonException("User name cannot be changed");
        }
        return keep(user);
    }

    @Override
    public User patchUser(User newUser, User oldUser, String[] attributes) throws CharonException {
        throw new CharonException("PATCH is not supported");
    }

    @Override
    public User updateUser(List<Attribute> attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void deleteUser(String id) throws NotFoundException, CharonException {
        if (users.remove(id) == null) {
            throw new NotFoundException();
        }
        for (Group group : groups.values()) {
            if (group.isAttributeExist("members") && group.getMembers().contains(id)) {
                group.removeMember(id);
            }
        }
    }

    @Override
    public synchronized Group createGroup(Group group) throws CharonException, DuplicateResourceException {
        group.setDisplayName(names.stored(group.getDisplayName()));
        if (group(group.getDisplayName()).isPresent()) {
            throw new DuplicateResourceException("Group name: " + group.getDisplayName() + " exists already");
        }
        return keep(group);
    }

    private Group keep(Group group) throws CharonException {
        if (group.isAttributeExist("members")) {
            for (String member : group.getMembers()) {
                if (!users.containsKey(member)) {
                    throw new CharonException("User: " + member + " does not exist in the user store");
                }
            }
        }
        groups.put(group.getId(), copy(group));
        return copy(group);
    }

    @Override
    public synchronized Group getGroup(String id) throws CharonException {
        return groups.containsKey(id) ? copy(groups.get(id)) : null;
    }

    @Override
    public Group patchGroup(Group oldGroup, Group newGroup) throws CharonException {
        throw new CharonException("PATCH is not supported");
    }

    @Override
    public synchronized List<Group> listGroups() throws CharonException {
        List<Group> listed = new ArrayList<>();
        for (Group group : groups.values()) {
            Group sparse = new Group();
            sparse.setId(group.getId());
            sparse.setDisplayName(group.getDisplayName());
            listed.add(sparse);
        }
        return listed;
    }

    @Override
    public List<Group> listGroupsByAttribute(Attribute attribute) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<Group> listGroupsByFilter(String filterAttribute, String operation, String value)
            throws CharonException {
        return matching(groups, filterAttribute, value);
    }

    @Override
    public List<Group> listGroupsBySort(String sortBy, String sortOrder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Group> listGroupsWithPagination(int startIndex, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Group updateGroup(Group before, Group updated) throws CharonException {
        updated.setDisplayName(names.stored(updated.getDisplayName()));
        return keep(updated);
    }

    @Override
    public Group updateGroup(List<Attribute> attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void deleteGroup(String id) throws NotFoundException {
        if (groups.remove(id) == null) {
            throw new NotFoundException();
        }
    }

    private static <T extends AbstractSCIMObject> Optional<JsonNode> first(
            Map<String, T> resources, String name, String value) {
        return resources.values().stream()
                .map(OldCharonStore::json)
                .filter(json -> json.path(name).asText().equalsIgnoreCase(value))
                .findFirst();
    }

    /** The resources whose attribute has this value in any case. */
    private static <T extends AbstractSCIMObject> List<T> matching(
            Map<String, T> resources, String attributeUri, String value) throws CharonException {
        String pointer =
                "/" + attributeUri.substring(attributeUri.lastIndexOf(':') + 1).replace('.', '/');
        List<T> matching = new ArrayList<>();
        for (T resource : resources.values()) {
            if (json(resource).at(pointer).asText().equalsIgnoreCase(value)) {
                matching.add(copy(resource));
            }
        }
        return matching;
    }

    private static JsonNode json(AbstractSCIMObject resource) {
        try {
            return JSON.readTree(new JSONEncoder().encodeSCIMObject(resource));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (CharonException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // a copy of a T is a T
    private static <T extends AbstractSCIMObject> T copy(T resource) throws CharonException {
        return (T) CopyUtil.deepCopy(resource);
    }
}
