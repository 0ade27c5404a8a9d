"""Drives the sandbox with python-requests, as a script of a customer would: every operation of users, roles, user groups,
permission sets, clients and the light resources, and the answers that go wrong.

usage: scenario.py BASE CLIENT_ID CLIENT_SECRET [--valid-only]
With --valid-only it leaves out requests that break the contract, for use behind a contract proxy.
"""
import sys

import requests

base, client_id, client_secret = sys.argv[1:4]
valid_only = '--valid-only' in sys.argv
session = requests.Session()
session.trust_env = False
tenant = base + '/api/v2/tenants/msp_1123'
calls = 0


def call(method, url, expected=200, **more):
    global calls
    calls += 1
    answer = session.request(method, url, **more)
    assert answer.status_code == expected, f'{method} {url}: {answer.status_code} {answer.text[:400]}'
    return answer.json() if answer.content else None


for path in ('/tenancy/auth/oauth/token', '/auth/oauth/token'):
    token = call('POST', base + path, data={'client_secret': client_secret, 'client_id': client_id, 'grant_type': 'client_credentials'})
    assert token['token_type'] == 'bearer' and isinstance(token['expires_in'], int)
session.headers['Authorization'] = 'Bearer ' + token['access_token']

# Roles, permission sets and user groups
sets = call('GET', tenant + '/permissionSets', params={'sortName': 'name', 'isDescendingOrder': 'false', 'pageNo': 1, 'pageSize': 100})
made = call('POST', tenant + '/permissionSets', json={'name': 'Watch alerts', 'scope': 'MSP', 'permissions': [{'name': 'Alerts', 'type': 'View Alerts '}]})
made = call('PUT', tenant + '/permissionSets/' + made['uniqueId'], json={'name': 'Watch all alerts', 'scope': 'MSP', 'permissions': []})
assert call('GET', tenant + '/permissionSets/' + made['uniqueId'])['name'] == 'Watch all alerts'
role = call('POST', tenant + '/roles', json={'name': 'Watcher', 'description': 'Watches', 'permissions': [{'id': made['id']}], 'users': None})
group = call('POST', tenant + '/userGroups', json={'name': 'Watchers', 'roles': [{'uniqueId': role['uniqueId']}]})
assert group['roles'][0]['uniqueId'] == role['uniqueId']

# A user's life
user = call('POST', tenant + '/users', json={
    'loginName': 'jane.roe@ex.org', 'password': 'Str0ng!pw', 'firstName': 'Jané', 'lastName': "O'Roe \"x\" \\", 'email': 'jane.roe@ex.org',
    'country': 'Spain', 'timeZone': {'code': 'WEST'}, 'roles': [{'uniqueId': role['uniqueId']}]})
one = tenant + '/users/' + user['id']
call('POST', tenant + '/userGroups/' + group['uniqueId'] + '/users', json=[{'id': user['id']}])
seen = call('GET', one)
assert seen['lastName'] == "O'Roe \"x\" \\" and seen['userGroups'][0]['name'] == 'Watchers'
assert call('POST', one, json={'city': 'Madrid', 'roles': []}) is None
assert [(role['name'], role['userGroupRole']) for role in call('GET', one)['roles']] == [('Watcher', True)]
members = call('GET', tenant + '/userGroups/' + group['uniqueId'] + '/users')
assert members['results'][0]['id'] == user['id'] and members['totalResults'] == 1
call('DELETE', tenant + '/userGroups/' + group['uniqueId'] + '/users', json=[{'id': user['id']}])
assert call('GET', one)['roles'] == []
call('POST', tenant + '/roles/' + role['uniqueId'], json={'users': [{'id': user['id']}]})
call('POST', one + '/changePassword', json={'currentPassword': 'Str0ng!pw', 'newPassword': 'N3w!word', 'confirmPassword': 'N3w!word'})
call('POST', one + '/DEACTIVATE', json={'deactivateReason': 'leave of absence'})
found = call('GET', tenant + '/users/search', params={'queryString': 'status:inactive+loginName:jane'})
assert [row['id'] for row in found['results']] == [user['id']]
call('POST', one + '/ACTIVATE')
call('POST', one + '/TERMINATE', json={'terminateReason': 'left', 'maskType': 'FULL'})
assert call('GET', one)['status'] == 'terminate'

# Every page, each user once
ids, page = [], {'nextPage': True, 'nextPageNo': 1}
while page['nextPage']:
    page = call('GET', tenant + '/users/search', params={'pageNo': page['nextPageNo'], 'pageSize': 7})
    ids += [row['id'] for row in page['results']]
assert len(ids) == len(set(ids)) == page['totalResults']
assert len(call('GET', tenant + '/users/minimal')) == len(ids)
call('GET', tenant + '/users/loginHistory/search')
assert [row['name'] for row in call('GET', tenant + '/roles/search', params={'queryString': 'name:Watcher'})['results']] == ['Watcher']
call('GET', tenant + '/userGroups')

# Clients and what there is to choose from
client = call('POST', tenant + '/clients', json={'name': 'Branch', 'address': 'Street 1', 'timeZone': 'Europe/Paris', 'country': 'Spain'})
branch = tenant + '/clients/' + client['uniqueId']
call('POST', branch, json={'city': 'Madrid'})
assert call('GET', branch)['city'] == 'Madrid'
for action in ('suspend', 'activate', 'terminate'):
    call('POST', branch + '/' + action)
call('GET', tenant + '/clients/search')
call('GET', tenant + '/clients/minimal')
call('GET', tenant)
for name in ('countries', 'timezones', 'tenants/channels'):
    assert isinstance(call('GET', base + '/api/v2/cfg/' + name), list)
credentials = call('POST', tenant + '/credentialSets', json={'name': 'Switches', 'password': 'hidden'})
call('GET', tenant + '/credentialSets/' + credentials['uniqueId'])
call('DELETE', tenant + '/credentialSets/' + credentials['uniqueId'])
devices = call('POST', tenant + '/deviceGroups', json=[{'name': 'Core'}])
call('DELETE', tenant + '/deviceGroups/' + devices[0]['id'])
call('DELETE', tenant + '/roles/' + role['uniqueId'])
call('DELETE', tenant + '/userGroups/' + group['uniqueId'])
call('DELETE', tenant + '/permissionSets/' + made['uniqueId'])

# What goes wrong
call('GET', tenant + '/roles/' + role['uniqueId'], expected=500)
call('GET', branch, expected=404)
if not valid_only:
    call('POST', tenant + '/users', expected=400, json={'loginName': 'x'})
    call('POST', one + '/DEACTIVATE', expected=400)
    call('DELETE', one, expected=405)
    call('POST', base + '/auth/oauth/token', expected=401, data={'grant_type': 'client_credentials', 'client_key': client_id, 'client_secret': client_secret})
    call('POST', tenant + '/USR0000000001', expected=404, json={'firstName': 'x'})
session.headers['Authorization'] = 'Bearer 00000000-0000-4000-8000-000000000000'
call('GET', tenant + '/users/search', expected=401)
print(f'{calls} calls, all as expected')
