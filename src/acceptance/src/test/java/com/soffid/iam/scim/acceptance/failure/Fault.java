package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.scim.workbench.server.ConnectionCut;
import com.soffid.iam.scim.workbench.server.WebHandler;
import com.soffid.iam.scim.workbench.server.WebReply;
import com.soffid.iam.scim.workbench.server.WebRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A way in which a request fails, such that a client can notice. */
enum Fault {
    SERVER_ERROR {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return WebReply.scimError(500, "Something is wrong");
        }
    },
    /** Of one resource by its id it would mean that it is gone, and nobody could tell that it is not. */
    NOT_FOUND {
        @Override
        boolean isDetectable(WebRequest request) {
            return !isById(request);
        }

        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return WebReply.scimError(404, "There is no such address");
        }
    },
    FORBIDDEN {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return WebReply.scimError(403, "Not for you");
        }
    },
    TOO_MANY_REQUESTS {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return WebReply.scimError(429, "Slower").withHeader("Retry-After", "0");
        }
    },
    /** The target does what it is asked, and its answer ends on the way. */
    TRUNCATED {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            throw new ConnectionCut(server.handle(request).body());
        }
    },
    /** What a proxy says that wants personNamed to sign in. */
    LOGIN_PAGE {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return new WebReply(200, Map.of("Content-Type", "text/html"), "<html><body>Please sign in</body></html>");
        }
    },
    /** A list that says it is whole and is not. No client can notice; it shows that these tests would. */
    FALSE_EMPTY_LIST {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return emptyList();
        }
    },
    /** Of a list from its beginning, or of a filter, it would be believable. */
    EMPTY_LIST {
        @Override
        boolean isDetectable(WebRequest request) {
            String query = String.valueOf(request.uri().getQuery());
            boolean laterPage = LATER_PAGE.matcher(query).find() && !query.contains("filter=");
            return request.method().equals("GET") && (isById(request) || laterPage);
        }

        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return emptyList();
        }
    };

    private static final Pattern LATER_PAGE = Pattern.compile("startIndex=(?!1(&|$))");
    private static final Pattern BY_ID = Pattern.compile("/(Users|Groups|Devices|Grants|Departments)/[^/]+$");

    private static WebReply emptyList() {
        return WebReply.json(
                200,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":0,"
                        + "\"Resources\":[]}");
    }

    private static boolean isById(WebRequest request) {
        return BY_ID.matcher(request.uri().getPath()).find();
    }

    /** All that a client can notice. */
    static Set<Fault> detectable() {
        return EnumSet.complementOf(EnumSet.of(FALSE_EMPTY_LIST));
    }

    /** Whether a client can tell that this answer to a request is wrong. */
    boolean isDetectable(WebRequest request) {
        return true;
    }

    abstract WebReply answer(WebRequest request, WebHandler server);
}
