package com.soffid.iam.scim.workbench.server;

import com.soffid.iam.scim.workbench.server.ServerOptions.Feature;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** Makes the server's {@code /ServiceProviderConfig}. */
final class ServiceDescription {
    private static final int BULK_OPERATIONS = 100;
    private static final long BULK_BYTES = 1 << 20;

    private ServiceDescription() {}

    static ServiceProvider of(ServerOptions options) {
        return ServiceProvider.builder()
                .patchConfig(PatchConfig.builder()
                        .supported(can(options, Feature.PATCH))
                        .build())
                .sortConfig(SortConfig.builder()
                        .supported(can(options, Feature.SORT))
                        .build())
                .eTagConfig(ETagConfig.builder()
                        .supported(can(options, Feature.ETAG))
                        .build())
                .bulkConfig(BulkConfig.builder()
                        .supported(can(options, Feature.BULK))
                        .maxOperations(BULK_OPERATIONS)
                        .maxPayloadSize(BULK_BYTES)
                        .build())
                .changePasswordConfig(
                        ChangePasswordConfig.builder().supported(true).build())
                .filterConfig(FilterConfig.builder()
                        .supported(can(options, Feature.FILTER))
                        .maxResults(options.maximumPageSize())
                        .build())
                .authenticationSchemes(schemes(options.authentication()))
                .forkJoinPool(ForkJoinPool.commonPool())
                .build();
    }

    private static boolean can(ServerOptions options, Feature feature) {
        return options.features().contains(feature);
    }

    private static List<AuthenticationScheme> schemes(ServerOptions.Authentication authentication) {
        return switch (authentication) {
            case NONE -> List.of(scheme("None", "none", "No authentication"));
            case BASIC -> List.of(scheme("HTTP Basic", "httpbasic", "User name and password with each request"));
            case TOKEN -> List.of(scheme("Bearer token", "oauthbearertoken", "A token from /token"));
        };
    }

    private static AuthenticationScheme scheme(String name, String type, String description) {
        return AuthenticationScheme.builder()
                .name(name)
                .type(type)
                .description(description)
                .build();
    }
}
