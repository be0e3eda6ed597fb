package com.soffid.iam.sync.agent.scim.addon.page;

import com.soffid.iam.api.System;
import es.caib.zkib.events.XPathRerunEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zkoss.zk.ui.Component;
import org.zkoss.zk.ui.Executions;
import org.zkoss.zk.ui.event.Event;
import org.zkoss.zk.ui.event.EventListener;
import org.zkoss.zk.ui.event.Events;
import org.zkoss.zul.Div;

/**
 * Stand-in for the console's page of agents: it makes the parameters page of one agent as the console does, which is several
 * times in one request, and drops all copies but the last. Then it runs the test.
 */
public class AgentsPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "agentsPage";
    private static final int COPIES = 2;

    private final List<String> writes = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private final List<EventListener> questions = new ArrayList<>();
    private Visit visit;

    /** The mappings of the agent, as the import wants them. */
    public static final class MappingList extends Div {
        private static final long serialVersionUID = 1L;

        public void sendEvent(XPathRerunEvent event) {
            above(this).messages.add(event.getName());
        }
    }

    /** Called by the ZUL file around it. */
    public void open() throws Exception {
        visit = Visit.of(Executions.getCurrent().getParameter("visit"));
        getDesktop().setAttribute(ATTRIBUTE, this);
        getNamespace().setVariable("canModifyAgent", visit.mayChange(), true);
        String page = new String(visit.page(), StandardCharsets.UTF_8);
        for (int copy = 0; copy < COPIES; copy++) {
            getChildren().clear();
            Executions.getCurrent().createComponentsDirectly(page, "zul", this, new HashMap<>());
        }
        // After the events of all copies
        addEventListener("onTest", event -> visit.run(new OpenPage(this)));
        Events.postEvent(new Event("onTest", this));
    }

    /** The page that a component is on. */
    public static AgentsPage above(Component component) {
        Component above = component;
        while (!(above instanceof AgentsPage)) {
            above = above.getParent();
        }
        return (AgentsPage) above;
    }

    /** The page of the request that is served. */
    public static AgentsPage current() {
        return (AgentsPage) Executions.getCurrent().getDesktop().getAttribute(ATTRIBUTE);
    }

    /** Returns a parameter of the agent, such as {@code @param0}. */
    public Object value(String path) {
        System agent = visit.agent();
        return switch (path) {
            case "@id" -> agent.getId();
            case "@param0" -> agent.getParam0();
            case "@param1" -> agent.getParam1();
            case "@param2" -> agent.getParam2();
            case "@param3" -> agent.getParam3();
            case "@param4" -> agent.getParam4();
            case "@param8" -> agent.getParam8();
            case "@param9" -> agent.getParam9();
            case "blobParam" -> agent.getBlobParam();
            default -> throw new IllegalArgumentException(path);
        };
    }

    /** Changes a parameter of the agent. */
    public void store(String path, Object value) {
        writes.add(path);
        Map<String, Runnable> setters = Map.of(
                "@param0", () -> visit.agent().setParam0((String) value),
                "@param1", () -> visit.agent().setParam1((String) value),
                "@param2", () -> visit.agent().setParam2((String) value),
                "@param3", () -> visit.agent().setParam3((String) value),
                "@param4", () -> visit.agent().setParam4((String) value),
                "@param8", () -> visit.agent().setParam8((String) value),
                "@param9", () -> visit.agent().setParam9((String) value),
                "blobParam", () -> visit.agent().setBlobParam((byte[]) value));
        setters.get(path).run();
    }

    /** The model of the form, or the list of mappings. */
    public Component part(String path) {
        if (path.equals("/model")) {
            return this;
        }
        if (!path.equals("/listbox")) {
            throw new IllegalArgumentException(path);
        }
        MappingList list = new MappingList();
        appendChild(list);
        return list;
    }

    public void notice(String message) {
        messages.add(message);
    }

    public void question(String message, EventListener listener) {
        messages.add(message);
        questions.add(listener);
    }

    public void imported(String file) {
        imports.add(file);
    }

    Visit visit() {
        return visit;
    }

    List<String> writes() {
        return writes;
    }

    List<String> messages() {
        return messages;
    }

    List<String> imports() {
        return imports;
    }

    List<EventListener> questions() {
        return questions;
    }
}
