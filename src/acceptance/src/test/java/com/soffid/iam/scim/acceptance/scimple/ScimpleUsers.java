package com.soffid.iam.scim.acceptance.scimple;

import java.util.List;
import java.util.Optional;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ConflictResourceException;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimGroup;
import org.apache.directory.scim.spec.resources.ScimUser;

/**
 * The users. Their names are unique in any case, and required: SCIMple itself does not check this. A user that is deleted
 * leaves its groups.
 */
final class ScimpleUsers extends ScimpleStore<ScimUser> {

    private static final int BAD_REQUEST = 400;

    private final ScimpleStore<ScimGroup> groups;

    ScimpleUsers(SchemaRegistry schemas, int largestPage, boolean pagesBeforeFilter, ScimpleStore<ScimGroup> groups) {
        super(ScimUser.class, schemas, largestPage, pagesBeforeFilter);
        this.groups = groups;
    }

    @Override
    public List<Class<? extends ScimExtension>> getExtensionList() {
        return List.of(EnterpriseExtension.class);
    }

    @Override
    void prepare(ScimUser user, Optional<ScimUser> stored) throws ResourceException {
        if (user.getUserName() == null) {
            throw new ResourceException(BAD_REQUEST, "userName is required");
        }
        for (ScimUser other : all()) {
            if (!other.getId().equals(user.getId()) && other.getUserName().equalsIgnoreCase(user.getUserName())) {
                throw new ConflictResourceException(user.getUserName() + " is taken");
            }
        }
        // Clients never see the password, so they cannot send it back.
        if (stored.isPresent() && user.getPassword() == null) {
            user.setPassword(stored.get().getPassword());
        }
    }

    @Override
    public void delete(String id) throws ResourceException {
        super.delete(id);
        for (ScimGroup group : groups.all()) {
            if (group.getMembers() != null) {
                group.getMembers().removeIf(member -> member.getValue().equals(id));
            }
        }
    }
}
