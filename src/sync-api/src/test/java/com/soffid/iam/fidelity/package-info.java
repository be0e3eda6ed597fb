/**
 * Holds the re-declared classes to tables of what Soffid's own classes gave. Start reading at {@link
 * com.soffid.iam.fidelity.RealBehaviourTest}.
 */
package com.soffid.iam.fidelity;
