package com.soffid.iam.sync.agent.scim.addon.page;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zkoss.zk.ui.Component;
import org.zkoss.zk.ui.event.Event;
import org.zkoss.zk.ui.event.Events;
import org.zkoss.zul.Label;

/** The parameters page of an agent, open in the console, for a test inside the request. */
final class OpenPage {

    private final AgentsPage around;
    private final Component page;

    OpenPage(AgentsPage around) {
        this.around = around;
        this.page = around.getFirstChild();
    }

    Field field(String id) {
        return (Field) page.getFellow(id);
    }

    /** Types a value, as an administrator who may. */
    void type(String id, Object value) {
        Field field = field(id);
        if (field.isReadonly() || !field.isVisible()) {
            throw new IllegalStateException(id + " is not open for typing");
        }
        field.setValue(value);
        send("onChange", field);
    }

    void typeSecret(String id, String clear) {
        type(id, new Password(clear));
    }

    void showAll() {
        type("scimMore", "true");
    }

    void click(String id) {
        send("onClick", page.getFellow(id));
    }

    /** The browser's answer to the page. */
    void ready() {
        send("onScimReady", page);
    }

    private static void send(String name, Component target) {
        Events.sendEvent(new Event(name, target));
    }

    /** What is refused when changes are applied, by label; if it is empty, they are saved. */
    Map<String, String> apply() {
        Map<String, String> refused = new LinkedHashMap<>();
        fields().forEach(field -> field.refusal().ifPresent(why -> refused.put(field.getLabel(), why)));
        return refused;
    }

    /** All fields, in the order of the page. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Object child : page.getChildren()) {
            if (child instanceof Field field && !field.isSeparator()) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** The labels of the fields that are shown. */
    List<String> shown() {
        return fields().stream().filter(Field::isVisible).map(Field::getLabel).collect(Collectors.toList());
    }

    /** The line of help below the address; empty if none is shown. */
    String help() {
        Label label = (Label) page.getFellow("scimHelpLabel");
        return label.getParent().isVisible() ? label.getValue() : "";
    }

    boolean offersToLoadMappings() {
        return page.getFellow("scimLoad").getParent().isVisible();
    }

    String text(String id) {
        Object value = field(id).getValue();
        Object shown = value instanceof Password password ? password.getPassword() : value;
        return shown == null ? "" : shown.toString();
    }

    System agent() {
        return around.visit().agent();
    }

    String settings() {
        byte[] blob = agent().getBlobParam();
        return blob == null ? "" : new String(blob, StandardCharsets.UTF_8);
    }

    AgentsPage console() {
        return around;
    }
}
