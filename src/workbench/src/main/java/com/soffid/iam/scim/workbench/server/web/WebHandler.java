package com.soffid.iam.scim.workbench.server;

/** Answers requests; called by several threads at once. */
@FunctionalInterface
public interface WebHandler {
    WebReply handle(WebRequest request);
}
