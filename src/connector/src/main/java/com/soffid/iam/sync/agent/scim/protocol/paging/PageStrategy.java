package com.soffid.iam.sync.agent.scim.protocol.paging;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A way to read a list page by page. Implementations are for one thread. */
interface PageStrategy {

    /**
     * Asks for what comes next.
     *
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException when the list cannot be read to its end
     */
    Step next();

    /**
     * What one step of a walk gave: resources, some of earlier steps among them perhaps; whether they begin the list; how many
     * resources the list has by this answer; and how to go on. Immutable.
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

        /** There may be more. */
        static Step more(List<Resource> resources, PageStrategy rest) {
            return new Step(resources, Optional.of(rest), false, OptionalLong.empty());
        }

        /** These were the last ones. */
        static Step last(List<Resource> resources) {
            return new Step(resources, Optional.empty(), false, OptionalLong.empty());
        }

        /** The same, when the list is read from its beginning, for the first time or again. */
        Step atBeginning(boolean begins) {
            return new Step(resources, rest, begins, total);
        }

        /** The same of a list that has so many resources, as far as the target says so. */
        Step of(OptionalLong resourcesOfList) {
            return new Step(resources, rest, beginning, resourcesOfList);
        }

        List<Resource> resources() {
            return resources;
        }

        /** Empty at the end. */
        Optional<PageStrategy> rest() {
            return rest;
        }

        /** Whether these are the first resources of the list, so that what was counted before counts no more. */
        boolean beginsList() {
            return beginning;
        }

        /** How many resources the whole list has by this answer; empty when the answer does not say. */
        OptionalLong total() {
            return total;
        }
    }
}
