package com.soffid.iam.sync.agent.scim.addon.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.System;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.resource.Resource;
import org.zkoss.zk.au.http.DHtmlUpdateServlet;
import org.zkoss.zk.ui.http.DHtmlLayoutServlet;
import org.zkoss.zk.ui.http.HttpSessionListener;

/** A web server with ZK, as the console has it, and one page with the parameters of one agent. */
final class Console {

    private final Server server;

    private Console(Server server) {
        this.server = server;
    }

    static Console start() throws Exception {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setBaseResource(
                Resource.newResource(Objects.requireNonNull(Console.class.getResource("/console/agents.zul"))
                        .toURI()
                        .resolve(".")));
        context.addEventListener(new HttpSessionListener());
        ServletHolder pages = new ServletHolder("zkLoader", new DHtmlLayoutServlet());
        pages.setInitParameter("update-uri", "/zkau");
        pages.setInitOrder(1);
        context.addServlet(pages, "*.zul");
        context.addServlet(new ServletHolder("auEngine", new DHtmlUpdateServlet()), "/zkau/*");
        server.setHandler(context);
        server.start();
        return new Console(server);
    }

    /** Opens an agent and runs the test on its page. */
    void open(System agent, Visit.Test test) throws Exception {
        request(Visit.planned(agent, true, test));
    }

    /** Opens an agent for an operator who may not change it. */
    void openReadOnly(System agent, Visit.Test test) throws Exception {
        request(Visit.planned(agent, false, test));
    }

    private void request(Visit visit) throws Exception {
        HttpResponse<String> reply = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(visit)).build(), HttpResponse.BodyHandlers.ofString());
        visit.end();
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    }

    /** The address at which a browser sees the page of a planned visit. */
    URI address(Visit visit) {
        return server.getURI().resolve("/agents.zul?visit=" + visit.number());
    }

    void close() throws Exception {
        server.stop();
    }
}
