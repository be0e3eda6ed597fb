package com.soffid.iam.scim.acceptance.charon1;

import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.access.Gate;
import com.soffid.iam.scim.workbench.server.web.LoopbackHttp;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.wso2.charon.core.encoder.json.JSONDecoder;
import org.wso2.charon.core.encoder.json.JSONEncoder;
import org.wso2.charon.core.exceptions.CharonException;
import org.wso2.charon.core.protocol.endpoints.AbstractResourceEndpoint;
import org.wso2.charon.core.protocol.endpoints.GroupResourceEndpoint;
import org.wso2.charon.core.protocol.endpoints.UserResourceEndpoint;
import org.wso2.charon.core.schema.SCIMConstants;

/**
 * A SCIM 1.1 server on loopback that runs the protocol code of Charon. Only one can run at a time, because Charon keeps its
 * addresses in static variables.
 */
public final class OldCharonServer implements AutoCloseable {

    private static final String PATH = "/wso2/scim";

    private final RequestLog log = new RequestLog();
    private final OldCharonStore store;
    private final OldCharonEndpoint users;
    private final OldCharonEndpoint groups;
    private final LoopbackHttp http;

    private OldCharonServer(
            Credentials credentials, FilterSyntax filters, GroupNames names, UnaryOperator<WebHandler> wrapper) {
        http = LoopbackHttp.start(wrapper.apply(Gate.basic(credentials, this::answer)), log);
        store = new OldCharonStore(baseUrl(), names);
        users = new OldCharonEndpoint(new UserResourceEndpoint(), store, filters);
        groups = new OldCharonEndpoint(new GroupResourceEndpoint(), store, filters);
        try {
            AbstractResourceEndpoint.registerEncoder(SCIMConstants.JSON, new JSONEncoder());
            AbstractResourceEndpoint.registerDecoder(SCIMConstants.JSON, new JSONDecoder());
        } catch (CharonException e) {
            throw new IllegalStateException(e);
        }
        AbstractResourceEndpoint.registerResourceEndpointURLs(
                Map.of("/Users", baseUrl() + "/Users", "/Groups", baseUrl() + "/Groups"));
    }

    /**
     * Starts a server without users and groups.
     *
     * @param wrapper returns the handler that gets the requests; its argument is the handler of the server
     */
    public static OldCharonServer start(
            Credentials credentials, FilterSyntax filters, GroupNames names, UnaryOperator<WebHandler> wrapper) {
        return new OldCharonServer(credentials, filters, names, wrapper);
    }

    /** The base address of the SCIM service, without a final slash. */
    public URI baseUrl() {
        return http.origin().resolve(PATH);
    }

    /** The requests of clients so far. The methods of this class add none. */
    public RequestLog requests() {
        return log;
    }

    /** The storage of the server, for direct access. */
    public OldCharonStore store() {
        return store;
    }

    /**
     * Sends a request to Charon without logging it.
     *
     * @return the body of the answer
     */
    public String sendUnlogged(String method, String path, String json) {
        WebReply reply = answer(new WebRequest(method, URI.create(baseUrl() + path), Map.of(), json));
        if (reply.status() >= 300) {
            throw new IllegalArgumentException("Charon refuses it: " + reply.status() + " " + reply.body());
        }
        return reply.body();
    }

    private WebReply answer(WebRequest request) {
        String path = request.uri().getPath();
        for (Map.Entry<String, OldCharonEndpoint> endpoint :
                Map.of("/Users", users, "/Groups", groups).entrySet()) {
            String address = PATH + endpoint.getKey();
            if (path.equals(address)) {
                return endpoint.getValue().answer(request, "");
            }
            if (path.startsWith(address + "/")) {
                return endpoint.getValue().answer(request, path.substring(address.length() + 1));
            }
        }
        return WebReply.json(404, "");
    }

    @Override
    public void close() {
        http.close();
    }
}
