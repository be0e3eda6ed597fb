package com.soffid.iam.api;

import java.util.Date;
import java.util.Map;

/** A group (organisational unit) of Soffid. */
public class Group extends AbstractGroup {
    private static final long serialVersionUID = 1L;

    public Group() {}

    public Group(AbstractGroup other) {
        super(other);
    }

    public Group(
            String name,
            String description,
            String quota,
            String driveLetter,
            String parentGroup,
            String type,
            String driveServerName,
            Long id,
            Boolean obsolete,
            Boolean organizational,
            String section,
            Map<String, Object> attributes,
            Date startDate,
            Date endDate) {
        super(
                name,
                description,
                quota,
                driveLetter,
                parentGroup,
                type,
                driveServerName,
                id,
                obsolete,
                organizational,
                section,
                startDate,
                endDate,
                attributes);
    }

    public Group(String name, String description) {
        super(name, description);
    }
}
