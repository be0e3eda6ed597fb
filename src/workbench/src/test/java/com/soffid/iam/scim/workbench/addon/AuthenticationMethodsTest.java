package com.soffid.iam.scim.workbench.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.ShippedPage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationMethodsTest {
    private static AuthenticationMethods read(String page) {
        return AuthenticationMethods.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "page.zul");
    }

    @Test
    void theListOfThePageDecidesWhichWordsThereAre() {
        AuthenticationMethods methods = read(
                "<div><field id='scimMethod' listOfValues='none: None,kerberos: Kerberos ticket (RFC 4559)'/></div>");

        assertThat(methods.stored("Kerberos Ticket")).contains("kerberos");
        assertThat(methods.stored("none")).contains("");
        assertThat(methods.stored("Basic")).isEmpty();
        assertThat(methods).hasToString("None, Kerberos ticket");
    }

    @ParameterizedTest
    @CsvSource({
        "Basic,basic",
        "basic,basic",
        "Token,token",
        "TokenBasic,tokenBasic",
        "tokenbasic,tokenBasic",
        "Bearer,bearer",
        "OAuth client credentials,clientCredentials",
        "OAuth refresh token,refreshToken",
        "OAuth JWT bearer,jwtBearer",
        "OAuth password,password",
        "API key,apiKey",
        "None,''"
    })
    void theShippedPageStoresWhatTheConnectorReads(String word, String stored) {
        assertThat(ShippedPage.methods().stored(word)).contains(stored);
    }

    @Test
    void anAddonWithoutAListTakesEveryWord(@TempDir Path folder) throws Exception {
        assertThat(read("<div/>").stored("Kerberos")).contains("Kerberos");
        try (AddonJar withoutPage = AddonJar.open(FakeAddon.jar(folder))) {
            assertThat(withoutPage.authenticationMethods().stored("Kerberos")).contains("Kerberos");
        }
    }
}
