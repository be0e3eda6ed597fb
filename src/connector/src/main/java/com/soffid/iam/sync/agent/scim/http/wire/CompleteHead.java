package com.soffid.iam.sync.agent.scim.http.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads heads of answers like the HTTP library, but fails if a head ends before its empty line. The missing headers might
 * change the meaning of the status (RFC 9112, 8), and the library would accept the answer with an empty body. For one
 * connection.
 */
final class CompleteHead implements HttpMessageParserFactory<ClassicHttpResponse> {

    private volatile @Nullable SessionInputBuffer buffer;

    /** Whether bytes arrived that belong to no answer. */
    boolean hasBytesLeft() {
        SessionInputBuffer arrived = buffer;
        return arrived != null && arrived.length() > 0;
    }

    /** The library's interface still has this method. */
    @Override
    @Deprecated
    public HttpMessageParser<ClassicHttpResponse> create(Http1Config ignored) {
        return parser();
    }

    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
        return parser();
    }

    private HttpMessageParser<ClassicHttpResponse> parser() {
        HttpMessageParser<ClassicHttpResponse> parser = DefaultHttpResponseParserFactory.INSTANCE.create();
        return (arrived, stream) -> {
            buffer = arrived;
            return parser.parse(arrived, new Head(stream, arrived.length() > 0));
        };
    }

    /** The bytes of a connection while the library reads a head. For one thread. */
    private static final class Head extends FilterInputStream {

        private boolean begun;

        Head(InputStream connection, boolean begun) {
            super(connection);
            this.begun = begun;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read < 0 && begun) {
                throw new ConnectionClosedException("the answer ended inside its head");
            }
            begun |= read > 0;
            return read;
        }
    }
}
