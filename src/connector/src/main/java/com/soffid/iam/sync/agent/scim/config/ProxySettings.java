package com.soffid.iam.sync.agent.scim.config;

import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Optional;

/** The HTTP proxy for all requests, also for those to the authentication URL. Immutable. */
public final class ProxySettings {

    private static final int HIGHEST_PORT = 65535;

    private final String host;
    private final int port;
    private final String userName;
    private final Secret password;

    private ProxySettings(String host, int port, String userName, Secret password) {
        this.host = host;
        this.port = port;
        this.userName = userName;
        this.password = password;
    }

    /** Reads the group {@code proxy}; empty if it is absent. */
    static Optional<ProxySettings> read(JsonSettings settings) {
        JsonSettings group = settings.group("proxy");
        ProxySettings read = new ProxySettings(
                group.text("host").orElse(""),
                group.number("port", HIGHEST_PORT + 1),
                group.text("userName").orElse(""),
                group.secret("password"));
        group.refuseOthers();
        if (read.isAbsent()) {
            return Optional.empty();
        }
        read.check();
        return Optional.of(read);
    }

    private boolean isAbsent() {
        return host.isEmpty() && port > HIGHEST_PORT && userName.isEmpty() && password.isEmpty();
    }

    private void check() {
        if (!host.matches("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")) {
            throw JsonSettings.invalid(
                    "proxy.host is missing or not a host name; expected for example proxy.example.com");
        }
        if (port > HIGHEST_PORT) {
            throw JsonSettings.invalid("proxy.port is missing or above " + HIGHEST_PORT);
        }
        if (userName.isEmpty() && !password.isEmpty()) {
            throw JsonSettings.invalid("proxy.userName is missing; proxy.password needs it");
        }
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** The user name of the connector at the proxy; empty if the proxy needs none. */
    public String userName() {
        return userName;
    }

    public Secret password() {
        return password;
    }
}
