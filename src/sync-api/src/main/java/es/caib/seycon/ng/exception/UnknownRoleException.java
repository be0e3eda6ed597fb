package es.caib.seycon.ng.exception;

/** There is no such role. */
public class UnknownRoleException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownRoleException() {}

    public UnknownRoleException(String message) {
        super(message);
    }
}
