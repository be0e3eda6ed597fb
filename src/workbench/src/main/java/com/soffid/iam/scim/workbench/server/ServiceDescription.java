package com.soffid.iam.scim.workbench.server;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** What the server says of itself at {@code /ServiceProviderConfig}. */
final class ServiceDescription {
    private ServiceDescription() {}

    static ServiceProvider of(EmbeddedScimServer.Options options) {
        return ServiceProvider.builder()
                .patchConfig(PatchConfig.builder().supported(true).build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .changePasswordConfig(
                        ChangePasswordConfig.builder().supported(true).build())
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(options.maximumPageSize())
                        .build())
                .authenticationSchemes(schemes(options.authentication()))
                .forkJoinPool(ForkJoinPool.commonPool())
                .build();
    }

    private static List<AuthenticationScheme> schemes(EmbeddedScimServer.Authentication authentication) {
        return switch (authentication) {
            case NONE -> List.of(scheme("None", "none", "Everybody is let in"));
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
