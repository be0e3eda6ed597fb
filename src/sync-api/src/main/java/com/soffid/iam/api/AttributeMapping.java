package com.soffid.iam.api;

import es.caib.seycon.ng.comu.AttributeDirection;
import java.io.Serializable;

/** One line of an attribute mapping. */
public class AttributeMapping implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private String soffidAttribute;
    private String systemAttribute;
    private AttributeDirection direction;
    private Long objectId;

    public AttributeMapping() {}

    public AttributeMapping(
            Long id, String soffidAttribute, String systemAttribute, AttributeDirection direction, Long objectId) {
        this.id = id;
        this.soffidAttribute = soffidAttribute;
        this.systemAttribute = systemAttribute;
        this.direction = direction;
        this.objectId = objectId;
    }

    public AttributeMapping(
            String soffidAttribute, String systemAttribute, AttributeDirection direction, Long objectId) {
        this.soffidAttribute = soffidAttribute;
        this.systemAttribute = systemAttribute;
        this.direction = direction;
        this.objectId = objectId;
    }

    public AttributeMapping(AttributeMapping other) {
        this.id = other.id;
        this.soffidAttribute = other.soffidAttribute;
        this.systemAttribute = other.systemAttribute;
        this.direction = other.direction;
        this.objectId = other.objectId;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getSoffidAttribute() {
        return soffidAttribute;
    }

    public void setSoffidAttribute(String soffidAttribute) {
        this.soffidAttribute = soffidAttribute;
    }

    public String getSystemAttribute() {
        return systemAttribute;
    }

    public void setSystemAttribute(String systemAttribute) {
        this.systemAttribute = systemAttribute;
    }

    public AttributeDirection getDirection() {
        return direction;
    }

    public void setDirection(AttributeDirection direction) {
        this.direction = direction;
    }

    public Long getObjectId() {
        return objectId;
    }

    public void setObjectId(Long objectId) {
        this.objectId = objectId;
    }

    @Override
    public String toString() {
        return "[AttributeMapping: id=" + id + ", soffidAttribute=" + soffidAttribute + ", systemAttribute="
                + systemAttribute + ", direction=" + direction + ", objectId=" + objectId + "]";
    }
}
