package com.soffid.iam.scim.workbench.fake;

import com.soffid.iam.scim.workbench.addon.AuthenticationMethods;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of parameters that the addon is built with. */
public final class ShippedPage {
    private static final Path FILE = Path.of("..", "connector", "target", "classes", "ScimAgent.zul");

    private ShippedPage() {}

    public static AuthenticationMethods methods() {
        try (InputStream in = Files.newInputStream(FILE)) {
            return AuthenticationMethods.read(in, FILE.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
