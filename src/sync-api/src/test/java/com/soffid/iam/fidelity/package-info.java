/**
 * Compares the re-declared classes with tables of the results of Soffid's own classes. Start reading at {@link
 * com.soffid.iam.fidelity.RealBehaviourTest}.
 */
package com.soffid.iam.fidelity;
