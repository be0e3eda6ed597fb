package com.soffid.iam.scim.acceptance.charon1;

import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wso2.charon.core.exceptions.BadRequestException;
import org.wso2.charon.core.protocol.SCIMResponse;
import org.wso2.charon.core.protocol.endpoints.AbstractResourceEndpoint;
import org.wso2.charon.core.protocol.endpoints.ResourceEndpoint;
import org.wso2.charon.core.schema.SCIMConstants;

/** Maps HTTP to an endpoint of Charon, with the deviations of the web layer of WSO2 Identity Server. */
final class OldCharonEndpoint {

    private static final String JSON = SCIMConstants.APPLICATION_JSON;

    private final ResourceEndpoint resources;
    private final OldCharonStore store;
    private final FilterSyntax filters;

    OldCharonEndpoint(ResourceEndpoint resources, OldCharonStore store, FilterSyntax filters) {
        this.resources = resources;
        this.store = store;
        this.filters = filters;
    }

    WebReply answer(WebRequest request, String id) {
        return reply(
                switch (request.method()) {
                    case "GET" -> id.isEmpty() ? list(request.query()) : resources.get(id, JSON, store);
                    case "POST" -> resources.create(request.body(), JSON, JSON, store);
                    case "PUT" -> resources.updateWithPUT(id, request.body(), JSON, JSON, store);
                    case "DELETE" -> resources.delete(id, store, JSON);
                    default -> refused("Not supported");
                });
    }

    /** Lists resources. Paging and sorting parameters are refused without a filter and ignored with a filter. */
    private SCIMResponse list(Map<String, String> query) {
        String filter = query.get("filter");
        if (filter != null) {
            Optional<String> understood = filters.forCharon(filter);
            return understood.isEmpty()
                    ? refused("Filter operation is not recognized")
                    : resources.listByFilter(understood.get(), store, JSON);
        }
        if (query.containsKey("startIndex") || query.containsKey("count") || query.containsKey("sortBy")) {
            return refused("Pagination and sorting are not supported");
        }
        return resources.list(store, JSON);
    }

    private static SCIMResponse refused(String why) {
        return AbstractResourceEndpoint.encodeSCIMException(null, new BadRequestException(why));
    }

    private static WebReply reply(SCIMResponse response) {
        Map<String, String> headers = new HashMap<>();
        if (response.getHeaderParameterMap() != null) {
            headers.putAll(response.getHeaderParameterMap());
        }
        return new WebReply(response.getResponseCode(), headers, Objects.toString(response.getResponseMessage(), ""));
    }
}
