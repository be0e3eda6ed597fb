package com.soffid.iam.scim.workbench.engine.report;

/**
 * What a load did to objects of one kind.
 *
 * @param read number of objects that the agent gave
 * @param created number of objects that were new to Soffid
 * @param updated number of objects that changed in Soffid
 * @param removed number of objects that were removed, disabled or revoked in Soffid
 */
public record Counts(int read, int created, int updated, int removed) {}
