package com.soffid.iam.sync.agent.scim.protocol.write;

import com.soffid.iam.sync.agent.scim.protocol.convergence.Verdict;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.Optional;

/** What an update is to bring about, whatever the resource is like by then. For one update. */
interface UpdateGoal {

    /** A resource that was read, with what must be known of it beyond what reading shows. */
    Resource complete(Resource found);

    /** What is worth writing now. */
    Difference difference(Resource stored);

    /**
     * Looks at what became of a difference that was sent.
     *
     * @param answer what the target showed of the resource after it, if anything
     */
    Verdict sent(Resource stored, Difference difference, Optional<Resource> answer);

    /** Notes what the target did with an attribute that the schema says to be read-only. */
    void tried(Difference doubtful, boolean written);

    /** What must not be shown of it. */
    List<Secret> secrets();
}
