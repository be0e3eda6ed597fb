package com.soffid.iam.sync.agent.scim.protocol.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedAddressTest {

    private static final URI SERVER = URI.create("https://target.example:8443/scim/v2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Users/1|https://target.example:8443/scim/v2/Users/1",
                "/Users/1|https://target.example:8443/scim/v2/Users/1",
                "  Users  |https://target.example:8443/scim/v2/Users",
                "Users?count=1|https://target.example:8443/scim/v2/Users?count=1",
                "Users/a%20b|https://target.example:8443/scim/v2/Users/a%20b",
                "Users/100%|https://target.example:8443/scim/v2/Users/100%25",
                "Users/é#x|https://target.example:8443/scim/v2/Users/%C3%A9%23x",
                "Users?filter=userName eq \"a\\b\"|"
                        + "https://target.example:8443/scim/v2/Users?filter=userName%20eq%20%22a%5Cb%22",
                "Users?filter=emails[type eq \"work\"]|"
                        + "https://target.example:8443/scim/v2/Users?filter=emails%5Btype%20eq%20%22work%22%5D",
                "Schemas/urn:ietf:params:scim:schemas:core:2.0:User|"
                        + "https://target.example:8443/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User",
                "https://target.example:8443/scim/v2/Users/1|https://target.example:8443/scim/v2/Users/1",
                "HTTPS://TARGET.example:8443/other?a=b c|HTTPS://TARGET.example:8443/other?a=b%20c",
                "https://target.example:8443|https://target.example:8443/",
                "../v1/Users|https://target.example:8443/scim/v2/../v1/Users",
                "@evil.example/x|https://target.example:8443/scim/v2/@evil.example/x"
            })
    void aCommandIsAPathBelowTheServerUrlOrAnAddressOfItsOrigin(String command, String address) {
        assertThat(ScriptedAddress.resolve(SERVER, command)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example:8443/scim/v2/Users",
                "https://target.example/scim/v2/Users",
                "http://target.example:8443/scim/v2/Users",
                "https://target.example.evil.example:8443/x",
                "https://target.example:8443@evil.example/x",
                "https://target.example:8443@evil.example:8443/x",
                "https://user:secret@target.example:8443/x",
                "https://target.example%2eevil.example:8443/x",
                "https://target。example:8443/x",
                "https:///target.example/x",
                "https:/target.example/x",
                "https:target.example",
                "https:%2f%2fevil.example",
                "https:\\\\evil.example\\x",
                "https://evil.example\\@target.example:8443/x",
                "//evil.example/x",
                "/\\evil.example/x",
                "\\\\evil.example\\x",
                "../../..//evil.example/x",
                "https://target.example:8443//evil.example/x",
                "ftp://target.example:8443/x",
                "file:/etc/passwd",
                "javascript:alert(1)",
                "Users\r\nHost: evil.example",
                "",
                " ",
                "?a=b"
            })
    void whateverElseIsRefused(String command) {
        assertThatThrownBy(() -> ScriptedAddress.resolve(SERVER, command)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherOriginIsNamedAsTheReason() {
        assertThatThrownBy(() -> ScriptedAddress.resolve(SERVER, "https://u:secret@evil.example/x?token=secret"))
                .hasMessageContaining("origin of the Server URL (https://target.example:8443)")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aServerUrlWithoutPathIsJoinedWithOneSlash() {
        assertThat(ScriptedAddress.resolve(URI.create("http://t.example"), "Users"))
                .hasToString("http://t.example/Users");
        assertThat(ScriptedAddress.resolve(URI.create("http://t.example/scim/"), "/Users"))
                .hasToString("http://t.example/scim/Users");
    }
}
