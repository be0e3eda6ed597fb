package es.caib.seycon.ng.exception;

/** There is no such user. */
public class UnknownUserException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownUserException() {}

    public UnknownUserException(String message) {
        super(message);
    }
}
