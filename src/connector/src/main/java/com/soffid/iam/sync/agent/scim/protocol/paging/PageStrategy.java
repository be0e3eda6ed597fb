package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A way to read a list page by page. Implementations are for one thread. */
interface PageStrategy {

    /**
     * Reads the next page.
     *
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException if the list cannot be read to its end
     */
    Step next();

    /**
     * The result of one step of a walk: its resources, some of which may have come before; whether they begin the list;
     * the total of the list by this answer; and how to continue. Immutable.
     */
    final class Step {

        private final List<Resource> resources;
        private final Optional<PageStrategy> rest;
        private final boolean beginning;
        private final OptionalLong total;

        private Step(List<Resource> resources, Optional<PageStrategy> rest, boolean beginning, OptionalLong total) {
            this.resources = resources;
            this.rest = rest;
            this.beginning = beginning;
            this.total = total;
        }

        /** A step after which there may be more. */
        static Step more(List<Resource> resources, PageStrategy rest) {
            return new Step(resources, Optional.of(rest), false, OptionalLong.empty());
        }

        /** The last step. */
        static Step last(List<Resource> resources) {
            return new Step(resources, Optional.empty(), false, OptionalLong.empty());
        }

        /** This step, marked as the beginning of the list, for the first time or again. */
        Step atBeginning(boolean begins) {
            return new Step(resources, rest, begins, total);
        }

        /** This step with the total of the list, if the target tells it. */
        Step of(OptionalLong resourcesOfList) {
            return new Step(resources, rest, beginning, resourcesOfList);
        }

        List<Resource> resources() {
            return resources;
        }

        /** How to continue; empty at the end. */
        Optional<PageStrategy> rest() {
            return rest;
        }

        /**
         * Whether these are the first resources of the list, so that what was counted before does not count any more.
         */
        boolean beginsList() {
            return beginning;
        }

        /** How many resources the whole list has by this answer; empty if the answer does not tell. */
        OptionalLong total() {
            return total;
        }
    }
}
