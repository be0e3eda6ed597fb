package com.soffid.iam.scim.acceptance.targets.entra;

import java.util.Map;

/**
 * The discovery documents of Microsoft Entra ID, at paths in lower case. Their lists use another key than lists of users
 * and groups. Members and groups are read-only and never returned, as in the attribute table of Microsoft.
 */
final class EntraDocuments {
    static final Map<String, String> ALL = Map.of(
            "/serviceproviderconfig", """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
             "documentationUri": "/graph/overview",
             "pagination": {"cursor": true, "index": false, "defaultPaginationMethod": "cursor",
                            "defaultPageSize": 100, "maxPageSize": 1000},
             "patch": {"supported": true},
             "bulk": {"supported": false, "maxOperations": 0, "maxPayloadSize": 0},
             "filter": {"supported": true, "maxResults": 200}}
            """,
            "/resourcetypes", """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2,
             "Resources": [
              {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"], "id": "User", "name": "User",
               "endpoint": "/Users", "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
               "schemaExtensions": [
                {"schema": "urn:ietf:params:scim:schemas:extension:Microsoft:Entra:2.0:User", "required": true}]},
              {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"], "id": "Group", "name": "Group",
               "endpoint": "/Groups", "schema": "urn:ietf:params:scim:schemas:core:2.0:Group",
               "schemaExtensions": [
                {"schema": "urn:ietf:params:scim:schemas:extension:Microsoft:Entra:2.0:Group", "required": true}]}]}
            """,
            "/schemas", """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 4,
             "Resources": [
              {"id": "urn:ietf:params:scim:schemas:core:2.0:User", "name": "User", "attributes": [
               {"name": "active", "type": "boolean"}, {"name": "displayName", "type": "string"},
               {"name": "userName", "type": "string", "required": true, "uniqueness": "server"},
               {"name": "externalId", "type": "string", "caseExact": true},
               {"name": "password", "type": "string", "mutability": "writeOnly", "returned": "never"},
               {"name": "name", "type": "complex", "subAttributes": [
                {"name": "familyName", "type": "string"}, {"name": "givenName", "type": "string"}]},
               {"name": "emails", "type": "complex", "multiValued": true, "subAttributes": [
                {"name": "value", "type": "string"}, {"name": "type", "type": "string"},
                {"name": "primary", "type": "boolean"}]},
               {"name": "groups", "type": "complex", "multiValued": true, "mutability": "readOnly", "returned": "never",
                "subAttributes": [{"name": "value", "type": "string", "mutability": "readOnly", "returned": "never"}]}]},
              {"id": "urn:ietf:params:scim:schemas:extension:Microsoft:Entra:2.0:User", "name": "EntraUser", "attributes": [
               {"name": "mailNickname", "type": "string", "required": true}, {"name": "userType", "type": "string"}]},
              {"id": "urn:ietf:params:scim:schemas:core:2.0:Group", "name": "Group", "attributes": [
               {"name": "displayName", "type": "string", "required": true},
               {"name": "members", "type": "complex", "multiValued": true, "mutability": "readOnly", "returned": "never",
                "subAttributes": [{"name": "value", "type": "string", "mutability": "readOnly", "returned": "never"}]}]},
              {"id": "urn:ietf:params:scim:schemas:extension:Microsoft:Entra:2.0:Group", "name": "EntraGroup", "attributes": [
               {"name": "description", "type": "string"}, {"name": "mailEnabled", "type": "boolean"},
               {"name": "mailNickname", "type": "string"}, {"name": "securityEnabled", "type": "boolean"},
               {"name": "securityIdentifier", "type": "string", "mutability": "readOnly"}]}]}
            """);

    private EntraDocuments() {}
}
