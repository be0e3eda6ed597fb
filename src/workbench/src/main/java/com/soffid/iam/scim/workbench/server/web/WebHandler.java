package com.soffid.iam.scim.workbench.server.web;

/** Answers requests; called by several threads at once. */
@FunctionalInterface
public interface WebHandler {
    WebReply handle(WebRequest request);
}
