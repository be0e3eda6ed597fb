package com.soffid.iam.sync.agent.scim.http.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.io.HttpConnectionFactory;

/**
 * A connection that is not used again if bytes are left on it. They would be taken for the answer to the next request (RFC
 * 9112, 9.2). The pool calls {@link #isStale()} before each use but the first, which takes a millisecond.
 */
final class KeptConnection extends DefaultManagedHttpClientConnection {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final CompleteHead answers;

    private KeptConnection(CompleteHead answers) {
        super("scim-" + NUMBERS.incrementAndGet(), null, null, null, null, null, null, answers);
        this.answers = answers;
    }

    /** Makes such connections, which read heads of answers by {@link CompleteHead}. */
    static HttpConnectionFactory<ManagedHttpClientConnection> factory() {
        return KeptConnection::create;
    }

    private static ManagedHttpClientConnection create(Socket socket) throws IOException {
        KeptConnection connection = new KeptConnection(new CompleteHead());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    public boolean isStale() throws IOException {
        // The library waits for a millisecond, and takes what arrives meanwhile.
        return answers.hasBytesLeft() || super.isStale() || answers.hasBytesLeft();
    }
}
