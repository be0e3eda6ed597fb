package es.caib.seycon.ng.exception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InternalErrorExceptionTest {
    @Test
    void aMessageWithArgumentsIsFormatted() {
        assertThat(new InternalErrorException("Role %s of %s", "admin", "crm")).hasMessage("Role admin of crm");
        assertThat(new InternalErrorException("Role {0} of {1}", "admin", "crm"))
                .hasMessage("Role admin of crm");
    }

    @Test
    void aMessageThatIsNotAPatternStaysAsItIs() {
        assertThat(new InternalErrorException("100% {of} it")).hasMessage("100% {of} it");
        assertThat(new InternalErrorException("100% {of} it", 1)).hasMessage("100% {of} it");
    }

    @Test
    void aCauseIsKeptAndNamed() {
        Exception cause = new IllegalStateException("broken", new RuntimeException("root"));
        InternalErrorException exception = new InternalErrorException("failed", cause);

        assertThat(exception).hasMessage("failed").hasCause(cause);
        assertThat(exception.getCauseFiltratString())
                .isEqualTo("java.lang.IllegalStateException: broken\njava.lang.RuntimeException: root\n");
    }

    @Test
    void theLastArgumentMayBeTheCause() {
        Exception cause = new IllegalStateException("broken");

        assertThat(new InternalErrorException("failed on %s", "jane", cause))
                .hasMessage("failed on jane")
                .hasCause(cause);
    }
}
