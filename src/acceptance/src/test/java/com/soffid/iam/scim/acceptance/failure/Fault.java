package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.scim.workbench.server.web.ConnectionCut;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A fault in the answer to a request. */
enum Fault {
    SERVER_ERROR {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return WebReply.scimError(500, "Something is wrong");
        }
    },
    /** 404. A client cannot detect it for a request by id, where it means that the resource does not exist. */
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
    /** The target processes the request, but the connection breaks within the answer. */
    TRUNCATED {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            throw new ConnectionCut(server.handle(request).body());
        }
    },
    /** The login page of a proxy, with status 200. */
    LOGIN_PAGE {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return new WebReply(200, Map.of("Content-Type", "text/html"), "<html><body>Please sign in</body></html>");
        }
    },
    /** An empty list for any request. A client cannot detect it. It shows that the checks of these tests work. */
    FALSE_EMPTY_LIST {
        @Override
        WebReply answer(WebRequest request, WebHandler server) {
            return emptyList();
        }
    },
    /** An empty list for a later page or for a request by id. A client could not detect it for a first page or a filter. */
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

    /** All faults that a client can detect. */
    static Set<Fault> detectable() {
        return EnumSet.complementOf(EnumSet.of(FALSE_EMPTY_LIST));
    }

    /** Returns whether a client can detect the fault in the answer to this request. */
    boolean isDetectable(WebRequest request) {
        return true;
    }

    abstract WebReply answer(WebRequest request, WebHandler server);
}
