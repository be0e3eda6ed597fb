package com.soffid.iam.scim.acceptance.unbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.exceptions.ServerErrorException;
import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Map;

/**
 * Makes answers. Errors have the format of the exception mappers of the SDK. The mappers themselves need a JAX-RS runtime.
 */
final class Replies {

    private static final Map<String, String> SCIM = Map.of("Content-Type", "application/scim+json");

    private Replies() {}

    static WebReply of(int status, Object body) throws JsonProcessingException {
        return json(status, JsonUtils.getObjectWriter().writeValueAsString(body));
    }

    static WebReply json(int status, String body) {
        return new WebReply(status, SCIM, body);
    }

    static WebReply none() {
        return new WebReply(204, Map.of(), "");
    }

    static WebReply error(Exception exception) {
        ErrorResponse error = errorOf(exception);
        try {
            return of(error.getStatus(), error);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ErrorResponse errorOf(Exception exception) {
        if (exception instanceof ScimException scim) {
            return scim.getScimError();
        }
        if (exception instanceof JsonProcessingException json) {
            return BadRequestException.invalidSyntax("Unable to parse request: " + json.getOriginalMessage())
                    .getScimError();
        }
        return new ServerErrorException(exception.toString()).getScimError();
    }
}
