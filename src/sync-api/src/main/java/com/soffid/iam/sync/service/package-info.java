/**
 * The service of the sync server for agents, declared and not implemented: outside Soffid whoever runs an agent supplies
 * it.
 */
package com.soffid.iam.sync.service;
