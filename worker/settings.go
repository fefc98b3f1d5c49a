package worker

import (
	"time"

	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/dynamicconfig"
	"go.temporal.io/server/common/membership/static"
	sqliteplugin "go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	"go.temporal.io/server/common/primitives"
)

// clusterName is written into the database and cannot change afterwards.
const clusterName = "active"

// settings is the configuration of a server of one process: one shard of
// history, no membership protocol, nothing archived, no metrics or HTTP ports.
func settings(db *config.SQL, at ports) *config.Config {
	frontend := at.address(primitives.FrontendService)
	store := sqliteplugin.PluginName
	c := &config.Config{
		Services: map[string]config.Service{},
		Persistence: config.Persistence{
			DefaultStore:     store,
			VisibilityStore:  store,
			NumHistoryShards: 1,
			DataStores:       map[string]config.DataStore{store: {SQL: db}},
		},
		ClusterMetadata: &cluster.Config{
			FailoverVersionIncrement: 10,
			MasterClusterName:        clusterName,
			CurrentClusterName:       clusterName,
			ClusterInformation: map[string]cluster.ClusterInformation{
				clusterName: {Enabled: true, InitialFailoverVersion: 1, RPCAddress: frontend},
			},
		},
		DCRedirectionPolicy: config.DCRedirectionPolicy{Policy: "noop"},
		PublicClient:        config.PublicClient{HostPort: frontend},
	}
	c.Global.Membership = config.Membership{MaxJoinDuration: 30 * time.Second, BroadcastAddress: loopback}
	c.Archival.History.State = config.ArchivalDisabled
	c.Archival.Visibility.State = config.ArchivalDisabled
	c.NamespaceDefaults.Archival.History.State = config.ArchivalDisabled
	c.NamespaceDefaults.Archival.Visibility.State = config.ArchivalDisabled
	for s, port := range at {
		c.Services[string(s)] = config.Service{RPC: config.RPC{GRPCPort: port, BindOnIP: loopback}}
	}
	return c
}

// hosts tells every service where the others are, instead of a membership protocol.
func hosts(at ports) map[primitives.ServiceName]static.Hosts {
	h := map[primitives.ServiceName]static.Hosts{
		// Does not run (see services), and nobody calls it, but has to be named.
		primitives.WorkerService: static.SingleLocalHost(loopback + ":0"),
	}
	for s := range at {
		h[s] = static.SingleLocalHost(at.address(s))
	}
	return h
}

// limits are the server's dynamic configuration.
func limits(pace bool) dynamicconfig.StaticClient {
	l := dynamicconfig.StaticClient{
		// Ids are VARCHAR(255) in SQL.
		dynamicconfig.MaxIDLengthLimit.Key(): 255,
		// Ten a second, the default, is for tenants of a shared cluster.
		dynamicconfig.FrontendMaxNamespaceVisibilityRPSPerInstance.Key(): 500,
		// The server tells nobody that it exists.
		dynamicconfig.EnableServerVersionCheck.Key(): false,
	}
	if pace {
		l[dynamicconfig.TimerProcessorMaxTimeShift.Key()] = 10 * time.Millisecond
		l[dynamicconfig.DefaultWorkflowTaskTimeout.Key()] = 2 * time.Second
	}
	return l
}
