/**
 * The service of the sync server for agents. It is declared here and not implemented: outside Soffid, the program that runs an agent
 * supplies it.
 */
package com.soffid.iam.sync.service;
