package com.soffid.iam.sync.agent.scim.http.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** A proxy before a server on the loopback interface: opens tunnels to it, and answers plain requests itself. */
final class ForwardProxy implements AutoCloseable {

    private final RawServer front;
    private final int target;

    private ForwardProxy(int target, String refusal) throws IOException {
        this.target = target;
        this.front = RawServer.start((in, out) -> serve(refusal, in, out));
    }

    /** A proxy that accepts requests with these Basic credentials. */
    static ForwardProxy letting(String basic, int target) throws IOException {
        return new ForwardProxy(target, "Proxy-Authorization: Basic " + basic);
    }

    /** The heads of the requests, as they came. */
    List<String> requests() {
        return front.requests();
    }

    int port() {
        return front.address("/").getPort();
    }

    private void serve(String wanted, InputStream in, OutputStream out) throws IOException {
        String request = requests().get(requests().size() - 1);
        if (!request.contains(wanted + "\r\n")) {
            out.write(("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                            + "Content-Length: 6\r\n\r\n407 no")
                    .getBytes(ISO_8859_1));
        } else if (request.startsWith("CONNECT ")) {
            tunnel(in, out);
        } else {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nby proxy!".getBytes(ISO_8859_1));
        }
    }

    private void tunnel(InputStream in, OutputStream out) throws IOException {
        try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), target)) {
            out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
            Thread back = new Thread(() -> copy(behind, out), "forward-proxy");
            back.setDaemon(true);
            back.start();
            in.transferTo(behind.getOutputStream());
        }
    }

    private static void copy(Socket from, OutputStream to) {
        try {
            from.getInputStream().transferTo(to);
        } catch (IOException e) {
            // One side went away: the tunnel is over.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
