package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs the life cycle of accounts on a SCIM server, with the addon as a sync server would run it: once for each interpreter, on
 * a server of its own.
 */
public final class Demo {
    private static final int STRANGERS = 250;

    private final AddonJar addon;
    private final List<Interpreter> interpreters;
    private final Consumer<String> prologue;
    private final Consumer<Chapter> listener;

    /**
     * @param interpreters the interpreters of the runs, in this order
     * @param prologue gets a description of each run before it begins
     * @param listener gets each chapter after it has run
     */
    public Demo(AddonJar addon, List<Interpreter> interpreters, Consumer<String> prologue, Consumer<Chapter> listener) {
        this.addon = addon;
        this.interpreters = List.copyOf(interpreters);
        this.prologue = prologue;
        this.listener = listener;
    }

    /** Runs all chapters; the addon stays open. */
    public DemoReport run() {
        List<Chapter> chapters = new ArrayList<>();
        interpreters.forEach(interpreter -> chapters.addAll(played(interpreter)));
        return DemoReport.of(chapters);
    }

    private List<Chapter> played(Interpreter interpreter) {
        DemoAccess access = DemoAccess.random();
        try (DemoTarget target = EmbeddedTarget.start(access)) {
            prologue.accept(addon.descriptor().name() + " " + addon.descriptor().version() + " (" + addon.file() + ")\n"
                    + "on a SCIM 2.0 server at " + target.serviceUrl() + ", signed in with a token;\n"
                    + "scripts in " + interpreter.language() + ", as in " + interpreter.users() + "\n");
            AgentConfig config = DemoFiles.config();
            System system = DemoFiles.parameters(addon.authenticationMethods(), access, target)
                    .toSystem();
            Story story = new Story(target, interpreter.language(), listener);
            try {
                play(story, target, source -> Workbench.open(addon, source, config, interpreter), system);
            } catch (RuntimeException e) {
                story.broken("The demo", e);
            }
            return story.chapters();
        }
    }

    private static void play(Story story, DemoTarget target, Function<System, Workbench> soffids, System system) {
        Workbench managed = soffids.apply(system);
        ProvisioningChapters people = new ProvisioningChapters(story, managed, target);
        people.peopleCome();
        people.peopleChange();
        people.aPasswordIsRefused();
        people.rolesAreGranted();
        new GrantChapters(story, managed, target).play();
        LoadChapters loads = new LoadChapters(story, target, STRANGERS);
        loads.reconcile(managed);
        System source = new System(system);
        source.setAuthoritative(true);
        loads.load(soffids.apply(source));
        people.peopleGo();
    }
}
