package es.caib.seycon.ng.exception;

/** There is no such group. */
public class UnknownGroupException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownGroupException() {}

    public UnknownGroupException(String message) {
        super(message);
    }
}
