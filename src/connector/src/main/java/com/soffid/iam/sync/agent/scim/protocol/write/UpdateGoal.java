package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;

/** What an update of one resource must achieve, from any state of the resource. For one update. */
interface UpdateGoal {

    /** A resource that was read, with what a read does not show and the goal needs, such as its members. */
    Resource complete(Resource found);

    /** What is worth writing now. Asks only: it changes nothing that is remembered. */
    Difference difference(Resource stored);

    /** Notes what the stored resource shows of earlier writes. An update calls this once, before it writes. */
    void noteStored(Resource stored);

    /**
     * Checks what the target made of a difference that was sent.
     *
     * @param answer the resource as the target showed it after the write; empty if it did not
     */
    Verdict sent(Resource stored, Difference difference, Optional<Resource> answer);

    /** Notes whether the target wrote an attribute that its schema says to be read-only. */
    void tried(Difference doubtful, boolean written);

    /** The secrets in what is wanted, which no log line or message may show. */
    List<Secret> secrets();
}
