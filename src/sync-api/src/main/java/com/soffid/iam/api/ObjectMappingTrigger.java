package com.soffid.iam.api;

import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.io.Serializable;

/** A script that an agent runs before or after a change. */
public class ObjectMappingTrigger implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private SoffidObjectTrigger trigger;
    private String script;
    private Long objectId;

    public ObjectMappingTrigger() {}

    public ObjectMappingTrigger(Long id, SoffidObjectTrigger trigger, String script, Long objectId) {
        this.id = id;
        this.trigger = trigger;
        this.script = script;
        this.objectId = objectId;
    }

    public ObjectMappingTrigger(SoffidObjectTrigger trigger, Long objectId) {
        this.trigger = trigger;
        this.objectId = objectId;
    }

    public ObjectMappingTrigger(ObjectMappingTrigger other) {
        this.id = other.id;
        this.trigger = other.trigger;
        this.script = other.script;
        this.objectId = other.objectId;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public SoffidObjectTrigger getTrigger() {
        return trigger;
    }

    public void setTrigger(SoffidObjectTrigger trigger) {
        this.trigger = trigger;
    }

    public String getScript() {
        return script;
    }

    public void setScript(String script) {
        this.script = script;
    }

    public Long getObjectId() {
        return objectId;
    }

    public void setObjectId(Long objectId) {
        this.objectId = objectId;
    }

    @Override
    public String toString() {
        return "[ObjectMappingTrigger: id=" + id + ", trigger=" + trigger + ", script=" + script + ", objectId="
                + objectId + "]";
    }
}
