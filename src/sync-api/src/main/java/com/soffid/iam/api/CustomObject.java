package com.soffid.iam.api;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** An object of a type that the administrator defined. */
public class CustomObject implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private String name;
    private String description;
    private String type;
    private Map<String, Object> attributes = new HashMap<>();

    public CustomObject() {}

    public CustomObject(Long id, String name, String description, String type, Map<String, Object> attributes) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.type = type;
        this.attributes = attributes;
    }

    public CustomObject(String name, String description, String type) {
        this.name = name;
        this.description = description;
        this.type = type;
    }

    public CustomObject(CustomObject other) {
        this.id = other.id;
        this.name = other.name;
        this.description = other.description;
        this.type = other.type;
        this.attributes = other.attributes;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    @Override
    public String toString() {
        return "[CustomObject: id=" + id + ", name=" + name + ", description=" + description + ", type=" + type
                + ", attributes=" + attributes + "]";
    }
}
