package com.soffid.iam.scim.acceptance.scimple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.soffid.iam.scim.acceptance.library.ScimLibrary;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.repository.InvalidRepositoryException;
import org.apache.directory.scim.core.repository.RepositoryRegistry;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.server.configuration.ServerConfiguration;
import org.apache.directory.scim.server.rest.EtagGenerator;
import org.apache.directory.scim.server.rest.ScimResourceHelper;
import org.apache.directory.scim.server.rest.SelfResourceImpl;
import org.apache.directory.scim.spec.resources.ScimGroup;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.ServiceProviderConfiguration.AuthenticationSchema;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Apache SCIMple with its own REST resources, exception mappers and JSON provider. Jersey runs them without a web server.
 * The endpoint {@code /Me} is left out, because it needs a CDI container.
 */
final class Scimple implements ScimLibrary {

    private final SchemaRegistry schemas = new SchemaRegistry();
    private final ScimpleStore<ScimGroup> groups;
    private final ScimpleUsers users;
    private final ObjectMapper json = ObjectMapperFactory.createObjectMapper(schemas);
    private final ApplicationHandler jersey;

    private Scimple(int largestPage, boolean pagesBeforeFilter) {
        groups = new ScimpleStore<>(ScimGroup.class, schemas, largestPage, pagesBeforeFilter);
        users = new ScimpleUsers(schemas, largestPage, pagesBeforeFilter, groups);
        RepositoryRegistry repositories = new RepositoryRegistry(schemas);
        try {
            repositories.registerRepository(ScimUser.class, users);
            repositories.registerRepository(ScimGroup.class, groups);
        } catch (InvalidRepositoryException e) {
            throw new IllegalStateException(e);
        }
        jersey = new ApplicationHandler(application(repositories, largestPage));
    }

    /**
     * Creates a server library without users and groups.
     *
     * @param largestPage the largest page size
     */
    static Scimple correctStore(int largestPage) {
        return new Scimple(largestPage, false);
    }

    /** Like {@link #correctStore}, but takes the page before it filters, like the stores of SCIMple's examples. */
    static Scimple exampleStore(int largestPage) {
        return new Scimple(largestPage, true);
    }

    private ResourceConfig application(RepositoryRegistry repositories, int largestPage) {
        ResourceConfig application = new ResourceConfig().property(ServerProperties.WADL_FEATURE_DISABLE, true);
        Set<Class<?>> classes = new HashSet<>(ScimResourceHelper.scimpleFeatureAndResourceClasses());
        classes.remove(SelfResourceImpl.class);
        classes.forEach(application::register);
        ServerConfiguration configuration = new ServerConfiguration()
                .setSupportsFilter(true)
                .setFilterMaxResults(largestPage)
                .setSupportsChangePassword(true)
                .addAuthenticationSchema(AuthenticationSchema.httpBasic());
        application.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(schemas).to(SchemaRegistry.class);
                bind(repositories).to(RepositoryRegistry.class);
                bind(configuration).to(ServerConfiguration.class);
                bind(new EtagGenerator()).to(EtagGenerator.class);
            }
        });
        return application;
    }

    @Override
    public List<JsonNode> users() {
        return users.all().stream().map(json::<JsonNode>valueToTree).toList();
    }

    @Override
    public void changedAt(String id, Instant moment) {
        users.get(id).getMeta().setLastModified(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    @Override
    public List<JsonNode> groups() {
        return groups.all().stream().map(json::<JsonNode>valueToTree).toList();
    }

    @Override
    public WebReply answer(WebRequest request, URI base) {
        URI uri = URI.create(base.resolve("/") + request.uri().toString().substring(1));
        ContainerRequest jaxRs = new ContainerRequest(
                URI.create(base + "/"),
                uri,
                request.method(),
                null,
                new MapPropertiesDelegate(),
                jersey.getConfiguration());
        request.headers().forEach(jaxRs::header);
        jaxRs.setEntityStream(new ByteArrayInputStream(request.body().getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ContainerResponse response;
        try {
            response = jersey.apply(jaxRs, body).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> headers = new HashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        return new WebReply(response.getStatus(), headers, body.toString(StandardCharsets.UTF_8));
    }
}
