package com.soffid.iam.sync.agent.scim.http.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on a free port of the loopback interface. It reads the head of a request and its Content-Length bytes, then
 * does on the socket what the test wants and closes it.
 */
final class RawServer implements AutoCloseable {

    /** What the server does after a request. */
    interface Behaviour {
        void serve(InputStream in, OutputStream out) throws Exception;
    }

    private static final Pattern LENGTH = Pattern.compile("content-length: *([0-9]+)", Pattern.CASE_INSENSITIVE);

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket socket, Behaviour behaviour) {
        this.socket = socket;
        this.behaviour = behaviour;
    }

    static RawServer start(Behaviour behaviour) throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
        server.daemon(server::accept);
        return server;
    }

    /** A server that answers with these bytes. */
    static RawServer answering(byte[] answer) throws IOException {
        return start((in, out) -> out.write(answer));
    }

    /** A server that answers with this text. */
    static RawServer answering(String answer) throws IOException {
        return answering(answer.getBytes(ISO_8859_1));
    }

    URI address(String path) {
        return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + path);
    }

    /** Head and body of each request, as they were sent. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String head = head(connection.getInputStream());
            Matcher length = LENGTH.matcher(head);
            byte[] body = connection.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            requests.add(head + new String(body, ISO_8859_1));
            behaviour.serve(connection.getInputStream(), connection.getOutputStream());
        } catch (Exception e) {
            // The client may go away at any moment; what it makes of that is what the test looks at.
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("no request");
            }
            head.write(octet);
        }
        return head.toString(ISO_8859_1);
    }

    private void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
