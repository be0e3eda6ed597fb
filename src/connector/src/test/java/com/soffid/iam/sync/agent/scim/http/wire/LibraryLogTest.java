package com.soffid.iam.sync.agent.scim.http.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LibraryLogTest {

    @Test
    void noHeaderOrBodyIsLoggedEvenWhenEverythingAroundIsAtDebugLevel() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger around = Logger.getLogger("org.apache");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Level before = around.getLevel();
        around.setLevel(Level.ALL);
        around.addHandler(handler);
        WireMockServer target = new WireMockServer(options().dynamicPort());
        target.start();
        target.stubFor(any(anyUrl()).willReturn(ok()));
        Duration limit = Duration.ofSeconds(20);
        try (PooledTransport wire = Wires.standard(new HttpLimits(limit, limit, limit, 1000))) {
            wire.exchange(HttpCall.of("GET", URI.create(target.baseUrl() + "/token?password=correct-horse"))
                    .withHeader("Authorization", "Bearer battery-staple"));
        } finally {
            target.stop();
            around.removeHandler(handler);
            around.setLevel(before);
        }

        assertThat(lines).isEmpty();
    }
}
