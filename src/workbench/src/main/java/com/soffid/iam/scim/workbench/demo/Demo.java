package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import java.util.function.Consumer;

/** Plays the life cycle of accounts on a SCIM server, with the addon as a sync server would run it. */
public final class Demo {
    private static final int STRANGERS = 250;

    private final AddonJar addon;
    private final Consumer<String> prologue;
    private final Consumer<Chapter> listener;

    /**
     * @param prologue is told what the demo is about to use
     * @param listener is told each chapter as soon as it is over
     */
    public Demo(AddonJar addon, Consumer<String> prologue, Consumer<Chapter> listener) {
        this.addon = addon;
        this.prologue = prologue;
        this.listener = listener;
    }

    /** Plays all chapters; the addon stays open. */
    public DemoReport run() {
        DemoAccess access = DemoAccess.random();
        try (DemoTarget target = EmbeddedTarget.start(access)) {
            prologue.accept(addon.descriptor().name() + " " + addon.descriptor().version() + " (" + addon.file() + ")\n"
                    + "on a SCIM 2.0 server at " + target.serviceUrl() + ", signed in with a token\n");
            AgentConfig config = DemoFiles.config();
            System system = DemoFiles.parameters(access, target).toSystem();
            Story story = new Story(target, listener);
            try {
                play(story, target, system, config);
            } catch (RuntimeException e) {
                story.broken("The demo", e);
            }
            return story.report();
        }
    }

    private void play(Story story, DemoTarget target, System system, AgentConfig config) {
        Workbench managed = Workbench.open(addon, system, config);
        ProvisioningChapters people = new ProvisioningChapters(story, managed, target);
        people.peopleCome();
        people.peopleChange();
        people.rolesAreGranted();
        new GrantChapters(story, managed, target).play();
        LoadChapters loads = new LoadChapters(story, target, STRANGERS);
        loads.reconcile(managed);
        System source = new System(system);
        source.setAuthoritative(true);
        loads.load(Workbench.open(addon, source, config));
        people.peopleGo();
    }
}
