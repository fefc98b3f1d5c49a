// Times LEMON's network simplex on a sparse matching: simplex FILE REPEATS.
// FILE: mentees, mentors, what waiting costs, pairs; then a line for each pair: mentee,
// mentor, cost. Prints the least CPU milliseconds and the total.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <vector>

int main(int, char **args) {
	std::ifstream in(args[1]);
	int mentees, mentors, pairs;
	long waits;
	in >> mentees >> mentors >> waits >> pairs;
	lemon::SmartDigraph graph;
	graph.reserveNode(mentees + mentors + 1);
	graph.reserveArc(pairs + mentees + mentors);
	for (int i = 0; i < mentees + mentors + 1; i++) graph.addNode();
	auto end = graph.nodeFromId(mentees + mentors);
	std::vector<long> cost;
	for (int i = 0; i < pairs; i++) {
		int mentee, mentor;
		long c;
		in >> mentee >> mentor >> c;
		graph.addArc(graph.nodeFromId(mentee), graph.nodeFromId(mentees + mentor));
		cost.push_back(c);
	}
	for (int i = 0; i < mentees; i++) {
		graph.addArc(graph.nodeFromId(i), end);
		cost.push_back(waits);
	}
	for (int i = 0; i < mentors; i++) {
		graph.addArc(graph.nodeFromId(mentees + i), end);
		cost.push_back(0);
	}
	lemon::SmartDigraph::ArcMap<long> costs(graph), upper(graph, 1);
	for (size_t i = 0; i < cost.size(); i++) costs[graph.arcFromId(i)] = cost[i];
	lemon::SmartDigraph::NodeMap<long> supply(graph, 0);
	for (int i = 0; i < mentees; i++) supply[graph.nodeFromId(i)] = 1;
	supply[end] = -mentees;
	double least = -1;
	long total = 0;
	for (int i = 0; i < std::atoi(args[2]); i++) {
		std::clock_t begun = std::clock();
		lemon::NetworkSimplex<lemon::SmartDigraph, long> simplex(graph);
		simplex.costMap(costs).upperMap(upper).supplyMap(supply);
		if (simplex.run() != simplex.OPTIMAL) return 1;
		double took = 1000.0 * (std::clock() - begun) / CLOCKS_PER_SEC;
		if (least < 0 || took < least) least = took;
		total = simplex.totalCost();
	}
	std::cout << least << " " << total << "\n";
}
