package worker

import (
	"maps"
	"net/url"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/metrics"
	"go.temporal.io/server/common/persistence/sql"
	"go.temporal.io/server/common/persistence/sql/sqlplugin"
	sqliteplugin "go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	"go.temporal.io/server/common/resolver"
	"go.temporal.io/server/schema/sqlite"
	"google.golang.org/protobuf/types/known/durationpb"
)

const (
	// Namespace is where all cohorts run.
	Namespace = "default"

	// retention is how long a workflow that has ended can still be asked.
	retention = 90 * 24 * time.Hour
)

// searchAttributes maps the columns of the visibility table to what they hold.
// The mapping is kept with the namespace: a column never changes its meaning.
var searchAttributes = map[string]string{
	"Keyword01":     "Programme",
	"Keyword02":     "Cohort",
	"Keyword03":     "Health",
	"Keyword04":     "PlanHash",
	"KeywordList01": "Stage",
	"KeywordList02": "Needs",
	"Datetime01":    "NextDue",
	"Int01":         "Revision",
	"Int02":         "Overdue",
	"Int03":         "Asking",
}

// database describes the SQLite file at path.
func database(path string, s Sync) *config.SQL {
	return &config.SQL{
		PluginName: sqliteplugin.PluginName,
		// The driver reads a URL: a ? or # or % in the path must not end it.
		DatabaseName: (&url.URL{Path: path}).EscapedPath(),
		ConnectAttributes: map[string]string{
			"mode":         "rwc",
			"journal_mode": "wal",
			"synchronous":  string(s),
			"busy_timeout": "10000", // milliseconds
		},
	}
}

// prepare makes the tables and the namespace if the database has none.
func prepare(db *config.SQL) error {
	admin, err := sql.NewSQLAdminDB(sqlplugin.DbKindUnknown, db, resolver.NewNoopResolver(), log.NewNoopLogger(), metrics.NoopMetricsHandler)
	if err != nil {
		return err
	}
	defer func() { _ = admin.Close() }()
	tables, err := admin.ListTables(db.DatabaseName)
	if err != nil {
		return err
	}
	if len(tables) == 0 {
		if err := makeTables(admin); err != nil {
			return err
		}
	}
	ns, err := namespace()
	if err != nil {
		return err
	}
	return sqlite.CreateNamespaces(db, ns)
}

// makeTables is one transaction, for a process that is killed here must not
// leave half a database. The plugin's pool has one connection, so the statements
// share it.
func makeTables(admin sqlplugin.AdminDB) error {
	if err := admin.Exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	if err := sqlite.SetupSchemaOnDB(admin); err != nil {
		_ = admin.Exec("ROLLBACK")
		return err
	}
	return admin.Exec("COMMIT")
}

func namespace() (*sqlite.NamespaceConfig, error) {
	ns, err := sqlite.NewNamespaceConfig(clusterName, Namespace, false, map[string]enumspb.IndexedValueType{})
	if err != nil {
		return nil, err
	}
	ns.Detail.Config.Retention = durationpb.New(retention)
	ns.Detail.Config.CustomSearchAttributeAliases = maps.Clone(searchAttributes)
	return ns, nil
}
