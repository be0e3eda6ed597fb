/**
 * {@link com.soffid.iam.scim.workbench.engine.provisioning.ProvisioningRun} runs the tasks that Soffid queues, as the dispatcher
 * threads of a sync server do. Each {@link com.soffid.iam.scim.workbench.engine.provisioning.Task} makes its own calls.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.provisioning;
